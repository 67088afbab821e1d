/**
 * What a score depends on: how far the next grade is, which single change would turn the grade, how much the weights matter.
 *
 * Every answer comes from scoring the unit again with one thing changed, so whatever the scheme says is taken into account.
 *
 * Imports: engine, ledger, scheme (types), workflow.
 */

import { compareExact, subtract } from '#engine/decimal.ts';
import { compileScheme, evaluatePlan, type EvaluationSettings, type Plan } from '#engine/evaluate.ts';
import type { Exact, UnitFacts, UnitResult } from '#engine/facts.ts';
import type { Actor } from '#ledger/fields.ts';
import { factsOf } from '#ledger/facts.ts';
import type { BookState } from '#ledger/state.ts';
import { schemeFor } from '#scheme/classes.ts';
import type { Scheme, Text } from '#scheme/grammar.ts';
import { evaluationSettings } from '#workflow/score.ts';
import type { Change, Flip, FlipCause } from './flip.ts';
import { scoreFlips } from './score-flips.ts';
import { mayReadScore } from './viewer.ts';
import { weightEffects, type WeightEffect } from './weight-effects.ts';

export type { Flip, FlipCause } from './flip.ts';

export interface Understanding {
  readonly total: string | null;
  readonly grade: string | null;
  /** Points to the line of the next better grade; null for the best, and without a total. */
  readonly toBetter: { readonly grade: string; readonly points: Exact } | null;
  /** Points above the line of the present grade; null for the lowest, and without a total. */
  readonly aboveLine: Exact | null;
  /** Better ones first, then by how little the total moves. Empty while the total is not complete. */
  readonly flips: readonly Flip[];
  readonly weights: readonly WeightEffect[];
}

/** undefined for who may not read the unit's score. */
export function understandingView(state: BookState, id: string, viewer: Actor): Understanding | undefined {
  const unit = state.units.get(id);
  if (unit?.listed !== true || !mayReadScore(state, viewer, id)) return undefined;
  return understand(state.scheme, factsOf(state, unit), evaluationSettings(state));
}

/**
 * Shape    facts: one unit, as evaluate takes them.
 * Gaps     Without a complete total there is no grade to turn: no flips, no weights.
 * Errors   As evaluate.
 */
export function understand(scheme: Scheme, facts: UnitFacts, settings?: EvaluationSettings): Understanding {
  const plan = compileScheme(scheme, settings);
  const result = evaluatePlan(plan, facts);
  const { total, grade } = result;
  const bands = settings?.bands ?? scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min }));
  const place = bands.findIndex(({ name }) => name === grade);
  const [band, better] = [bands[place], bands[place - 1]];
  if (total === null || grade === null || band === undefined) return { total, grade, toBetter: null, aboveLine: null, flips: [], weights: [] };
  const own = schemeFor(scheme, facts.unitClass);
  const rank = (name: string) => bands.findIndex((one) => one.name === name);
  const flips = [...changes(own, facts), ...scoreFlips(own, plan, { facts, result, rank })].flatMap(({ cause, facts: changed }) => flipOf(plan, cause, { changed, from: result, rank }));
  return {
    total, grade,
    toBetter: better === undefined ? null : { grade: better.name, points: subtract(better.min, total) },
    aboveLine: place === bands.length - 1 ? null : subtract(total, band.min),
    flips: flips.sort((a, b) => Number(b.isBetter) - Number(a.isBetter) || compareExact(distance(a, total), distance(b, total))),
    weights: weightEffects(own, result, { low: band.min, high: better?.min ?? null }),
  };
}

/** Everything that could be otherwise by one step. */
function changes(scheme: Scheme, facts: UnitFacts): readonly Change[] {
  const { vetoes = [], flags = [], bonuses = [] } = facts;
  const named = (list: readonly { readonly id: string; readonly title?: Text; readonly text?: Text }[] | undefined, id: string): Text => {
    const found = list?.find((one) => one.id === id);
    return found?.title ?? found?.text ?? { zh: id, en: id };
  };
  return [
    ...[...new Set(facts.problems.map(({ id }) => id))].map((problem): Change => ({ cause: { kind: 'problemGone', problem }, facts: { ...facts, problems: facts.problems.filter(({ id }) => id !== problem) } })),
    ...(facts.fraud === '0' ? [] : [{ cause: { kind: 'fraudGone' as const }, facts: { ...facts, fraud: '0' } }]),
    ...vetoes.map((id): Change => ({ cause: { kind: 'vetoGone', id, title: named(scheme.vetoes, id) }, facts: { ...facts, vetoes: vetoes.filter((one) => one !== id) } })),
    ...flags.map((id): Change => ({ cause: { kind: 'flagGone', id, title: named(scheme.flags, id) }, facts: { ...facts, flags: flags.filter((one) => one !== id) } })),
    ...bonuses.map(({ id, bonus }): Change => ({ cause: { kind: 'bonusGone', id, title: named(scheme.bonuses, bonus) }, facts: { ...facts, bonuses: bonuses.filter((one) => one.id !== id) } })),
    ...oneMore(scheme, facts),
  ];
}

function oneMore(scheme: Scheme, facts: UnitFacts): readonly Change[] {
  const tables = new Set(deductionTables(scheme.total));
  return scheme.tables.filter(({ id }) => tables.has(id)).flatMap(({ categories }) => categories.flatMap(({ items }) => items)).flatMap((item) =>
    // how much was missed cannot be guessed
    item.rules.filter(({ counting }) => counting !== 'shortfall').map((rule): Change => ({
      cause: { kind: 'oneMore', item: item.id, rule: rule.id, title: item.title, text: rule.text },
      facts: { ...facts, problems: [...facts.problems, { id: '\u0000one-more', charges: [{ item: item.id, rule: rule.id, count: 1 }] }] },
    })),
  );
}

function deductionTables(node: Scheme['total']): readonly string[] {
  if (node.kind === 'weighted') return node.parts.flatMap(({ of }) => deductionTables(of));
  return node.kind === 'deductions' ? [node.table] : [];
}

interface Turn { readonly changed: UnitFacts; readonly from: UnitResult; readonly rank: (grade: string) => number }

function flipOf(plan: Plan, cause: FlipCause, { changed, from, rank }: Turn): readonly Flip[] {
  const { total, grade } = evaluatePlan(plan, changed);
  if (total === null || grade === null || grade === from.grade || from.grade === null) return [];
  return [{ ...cause, total, grade, isBetter: rank(grade) < rank(from.grade) }];
}

/** How far the total moves. */
function distance({ total }: Flip, from: string): Exact {
  return subtract(total, from).replace(/^-/, '');
}
