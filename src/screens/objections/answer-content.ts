/** An answer as it is typed, and what is missing. Pure. */

import { compareExact } from '#engine/decimal.ts';
import type { Charge, Evidence } from '#ledger/fields.ts';
import type { Table } from '#scheme/grammar.ts';
import { chargeCost } from '#workflow/objection-rules.ts';
import { ruleOf } from '#workflow/scheme-parts.ts';

export interface AnswerContent {
  /** null until chosen. */
  readonly outcome: 'upheld' | 'partly' | 'rejected' | null;
  readonly to: Charge | null;
  readonly whole: boolean;
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export type AnswerFault = 'outcome' | 'to' | 'words';

/** Source  workflow/decide-objection.ts has the last word; here it is asked before anything is sent. */
export function answerFaults({ outcome, to, words }: AnswerContent, { table, from }: { readonly table: Table | undefined; readonly from: Charge | null }): ReadonlySet<AnswerFault> {
  const faults = new Set<AnswerFault>();
  if (outcome === null) faults.add('outcome');
  if (words.trim() === '') faults.add('words');
  if (outcome === 'partly' && from !== null && table !== undefined && !isLower(table, to, from)) faults.add('to');
  return faults;
}

function isLower(table: Table, to: Charge | null, from: Charge): boolean {
  if (to === null || ruleOf(table, to.item, to.rule) === undefined || to.count < 1) return false;
  return compareExact(chargeCost(table, to), chargeCost(table, from)) < 0;
}
