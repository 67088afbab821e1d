/**
 * A claim to a bonus as it is typed, and as the book takes it.
 *
 * Imports: ledger and scheme (types), workflow.
 */

import type { Evidence } from '#ledger/fields.ts';
import type { BonusRule, Scheme } from '#scheme/grammar.ts';
import { claimFaults } from '#workflow/decide-extra.ts';
import { figureTyped } from './problem-content.ts';

export interface TypedBonus {
  /** Bonus and rule, by their ids with a space between; '' until chosen. */
  readonly choice: string;
  readonly count: number;
  readonly reached: string;
  readonly quota: string;
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export const noBonus: TypedBonus = { choice: '', count: 1, reached: '', quota: '', words: '', evidence: [] };

export function bonusChoice(bonus: string, rule: string): string {
  return `${bonus} ${rule}`;
}

export function bonusRuleOf(scheme: Scheme, choice: string): { readonly bonus: string; readonly rule: BonusRule } | undefined {
  for (const { id: bonus, rules } of scheme.bonuses ?? []) {
    const rule = rules.find(({ id }) => bonusChoice(bonus, id) === choice);
    if (rule !== undefined) return { bonus, rule };
  }
  return undefined;
}

export type BonusFault = 'choice' | 'count' | 'reached' | 'quota' | 'words';

export function bonusFaults(scheme: Scheme, typed: TypedBonus): readonly BonusFault[] {
  const found = bonusRuleOf(scheme, typed.choice);
  if (found === undefined) return ['choice', ...(typed.words.trim() === '' ? (['words'] as const) : [])];
  const { count, reached, quota } = claimTyped(found.rule, typed);
  const faults = claimFaults(found.rule, { count, reached, quota }).map(({ path }) => path as 'count' | 'reached' | 'quota');
  return [...(count < 1 ? (['count'] as const) : []), ...faults, ...(typed.words.trim() === '' ? (['words'] as const) : [])];
}

/** What a claim says beside its rule: only what the rule asks. */
export function claimTyped(rule: BonusRule, { count, reached, quota }: TypedBonus): { readonly count: number; readonly reached?: string; readonly quota?: string } {
  if (rule.counting !== 'steps') return { count: rule.counting === 'each' ? count : 1 };
  const [reachedFigure, quotaFigure] = [figureTyped(reached), rule.quota === undefined ? figureTyped(quota) : undefined];
  return { count: 1, ...(reachedFigure === undefined ? {} : { reached: reachedFigure }), ...(quotaFigure === undefined ? {} : { quota: quotaFigure }) };
}
