/**
 * A problem as it is typed, before it is recorded or corrected: what may still be missing, and what is.
 *
 * Imports: ledger and scheme (types), workflow.
 */

import type { Charge, Evidence, Method } from '#ledger/fields.ts';
import type { Table } from '#scheme/grammar.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';

export interface TypedCharge {
  /** '' until chosen. */
  readonly item: string;
  readonly rule: string;
  /** 0 while what is typed is no number. */
  readonly count: number;
}

export interface ProblemContent {
  readonly charges: readonly TypedCharge[];
  readonly words: string;
  readonly foundOn: string;
  readonly method: Method | '';
  readonly evidence: readonly Evidence[];
}

export type ProblemFault = 'item' | 'rule' | 'count' | 'twice' | 'words' | 'tooLong' | 'foundOn' | 'future' | 'method';

export interface FoundFault {
  readonly fault: ProblemFault;
  /** Element id of the field. */
  readonly field: string;
}

export const longestWords = 2000;
/** As many places as the book takes for one problem. */
export const mostCharges = 20;

/**
 * An empty charge for an item.
 *
 * Gaps  The only rule of an item is chosen at once; of several the person chooses.
 */
export function chargeFor(table: Table, item: string): TypedCharge {
  const rules = itemOf(table, item)?.rules ?? [];
  return { item, rule: rules.length === 1 ? (rules[0]?.id ?? '') : '', count: 1 };
}

export function chargeFieldId(index: number, part: 'item' | 'rule' | 'count'): string {
  return `charge-${index}-${part}`;
}

/** What is missing or wrong, in the order of the form. */
export function problemFaults(content: ProblemContent, table: Table, today: string): readonly FoundFault[] {
  const { charges, words, foundOn, method } = content;
  return [
    ...charges.flatMap((_, index) => chargeFaults(table, charges, index)),
    ...(words.trim() === '' ? [{ fault: 'words' as const, field: 'problem-words' }] : []),
    ...(words.length > longestWords ? [{ fault: 'tooLong' as const, field: 'problem-words' }] : []),
    ...dayFaults(foundOn, today),
    ...(method === '' ? [{ fault: 'method' as const, field: 'problem-method' }] : []),
  ];
}

export function dayFaults(day: string, today: string): readonly FoundFault[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return [{ fault: 'foundOn', field: 'problem-day' }];
  return day > today ? [{ fault: 'future', field: 'problem-day' }] : [];
}

function chargeFaults(table: Table, charges: readonly TypedCharge[], index: number): readonly FoundFault[] {
  const { item, rule, count } = charges[index] ?? { item: '', rule: '', count: 1 };
  if (itemOf(table, item) === undefined) return [{ fault: 'item', field: chargeFieldId(index, 'item') }];
  if (ruleOf(table, item, rule) === undefined) return [{ fault: 'rule', field: chargeFieldId(index, 'rule') }];
  const isTwice = charges.slice(0, index).some((other) => other.item === item && other.rule === rule);
  return [
    ...(isTwice ? [{ fault: 'twice' as const, field: chargeFieldId(index, 'rule') }] : []),
    ...(Number.isSafeInteger(count) && count >= 1 && count <= 999 ? [] : [{ fault: 'count' as const, field: chargeFieldId(index, 'count') }]),
  ];
}

/** Charges as the book takes them; a rule that counts once has count 1. */
export function chargesOf(content: Pick<ProblemContent, 'charges'>, table: Table): Charge[] {
  return content.charges.map(({ item, rule, count }) => ({ item, rule, count: ruleOf(table, item, rule)?.counting === 'once' ? 1 : count }));
}
