/**
 * A problem as it is typed, before it is recorded or corrected: what may still be missing, and what is.
 *
 * Imports: ledger and scheme (types), workflow.
 */

import type { Charge, Evidence, Method } from '#ledger/fields.ts';
import type { Rule, Table } from '#scheme/grammar.ts';
import { pointsTyped } from '#ui/points-typed.ts';
import { chargeFault } from '#workflow/charge-fault.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';

export interface TypedCharge {
  /** '' until chosen. */
  readonly item: string;
  readonly rule: string;
  /** 0 while what is typed is no number. */
  readonly count: number;
  /** What was reached, as it is typed, where the rule looks at a target. */
  readonly reached?: string | undefined;
}

export interface ProblemContent {
  readonly charges: readonly TypedCharge[];
  readonly words: string;
  readonly foundOn: string;
  readonly method: Method | '';
  readonly evidence: readonly Evidence[];
}

export type ProblemFault = 'item' | 'rule' | 'count' | 'reached' | 'periods' | 'twice' | 'words' | 'tooLong' | 'foundOn' | 'future' | 'method';

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
  const { item, rule: ruleId, count, reached } = charges[index] ?? { item: '', rule: '', count: 1 };
  if (itemOf(table, item) === undefined) return [{ fault: 'item', field: chargeFieldId(index, 'item') }];
  const rule = ruleOf(table, item, ruleId);
  if (rule === undefined) return [{ fault: 'rule', field: chargeFieldId(index, 'rule') }];
  const isTwice = charges.slice(0, index).some((other) => other.item === item && other.rule === ruleId);
  return [
    ...(isTwice ? [{ fault: 'twice' as const, field: chargeFieldId(index, 'rule') }] : []),
    ...(Number.isSafeInteger(count) && count >= 1 && count <= 999 ? [] : [{ fault: 'count' as const, field: chargeFieldId(index, 'count') }]),
    ...amountFaults(rule, { count, reached }).map((fault) => ({ fault, field: chargeFieldId(index, 'count') })),
  ];
}

/** Why a rule cannot take what is typed: no figure where it needs one, or more periods than there are. */
export function amountFaults(rule: Rule, typed: { readonly count: number; readonly reached?: string | undefined }): readonly ('reached' | 'periods')[] {
  const fault = chargeFault(rule, amountOf(rule, typed));
  return fault === undefined ? [] : [fault === 'tooManyPeriods' ? 'periods' : 'reached'];
}

const figure = /^(0|[1-9]\d{0,11})(\.\d{1,4})?$/;

/** A figure as the book takes it; undefined where what is typed is none. */
export function figureTyped(text: string): string | undefined {
  const tidy = pointsTyped(text);
  return figure.test(tidy) ? tidy : undefined;
}

/** What a charge or finding says beside its rule, as the book takes it; a rule that counts once has count 1. */
export function amountOf(rule: Rule | undefined, { count, reached }: { readonly count: number; readonly reached?: string | undefined }): { count: number; reached?: string } {
  if (rule?.counting === 'shortfall') return withFigure(figureTyped(reached ?? ''));
  return { count: rule?.counting === 'once' || rule?.counting === 'all' ? 1 : count };
}

function withFigure(reached: string | undefined): { count: number; reached?: string } {
  return { count: 1, ...(reached === undefined ? {} : { reached }) };
}

/** Charges as the book takes them. */
export function chargesOf(content: Pick<ProblemContent, 'charges'>, table: Table): Charge[] {
  return content.charges.map(({ item, rule, ...typed }) => ({ item, rule, ...amountOf(ruleOf(table, item, rule), typed) }));
}
