/**
 * From what a book knows of a unit to the facts that the engine scores.
 *
 * A part is missing until somebody gave it: a self score until the sheet is submitted (a returned
 * sheet is not submitted), the ordinary part until the unit was visited or a problem was recorded,
 * a mean until the peer stage is over and somebody has submitted.
 *
 * Imports: scheme, engine (types).
 */

import type { LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import { millionths } from '#scheme/millionths.ts';
import type { Item, Scheme, SheetId, Table } from '#scheme/grammar.ts';
import { schemeFor } from '#scheme/classes.ts';
import { earnedFacts, givenFacts, inapplicable } from './given-facts.ts';
import { sheetName } from './sheet-id.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import { standingCharges } from './standing-charges.ts';
import type { BookState, MutableBookState, Untouched, UnitState } from './state.ts';

type SeenUnit = Untouched<UnitState>;
type SeenProblem = SeenUnit['problems'] extends ReadonlyMap<string, infer P> ? P : never;

/**
 * Shape    One unit of the book. Problems that were withdrawn or joined into another are not problems of their own.
 * Gaps     A leaf that nobody gave is left out of `leaves`.
 * Source   Schemes: Arxan notes 1 and 2, article 12; Tianshui articles 8 and 9.
 */
export function factsOf(state: BookState | MutableBookState, unit: SeenUnit): UnitFacts {
  const scheme = schemeFor(state.scheme, unit.unit.unitClass);
  const problems: ProblemFact[] = [];
  for (const problem of unit.problems.values()) {
    if (problem.withdrawn !== null || problem.joinedInto !== null) continue;
    const fact = problemFact(unit, problem);
    if (fact !== undefined && isPlaced(state.scheme, scheme, fact)) problems.push(fact);
  }
  const leaves: Record<string, LeafFact> = {};
  for (const leaf of leavesOf(scheme.total)) {
    const fact = inapplicable(unit, leaf.id) ?? leafFact(state, unit, { scheme, leaf, problems });
    if (fact !== undefined) leaves[leaf.id] = fact;
  }
  const fraud = unit.fraud?.signed?.agreed === true ? unit.fraud.points : '0';
  return { unit: unit.unit.id, problems, fraud, leaves, ...givenFacts(state.scheme, unit, state.stage) };
}

/** The leaf that a sheet feeds; undefined where a sheet informs without counting (Arxan's self-assessment). */
export function leafOfSheet(scheme: Scheme, sheet: SheetId): Leaf | undefined {
  return leavesOf(scheme.total).find((leaf) => (leaf.kind === 'sheet' || leaf.kind === 'mean') && leaf.sheet === sheet);
}

interface Asking { readonly scheme: Scheme; readonly leaf: Leaf; readonly problems: readonly ProblemFact[] }

function leafFact(state: BookState | MutableBookState, unit: SeenUnit, { scheme, leaf, problems }: Asking): LeafFact | undefined {
  switch (leaf.kind) {
    case 'deductions':
      return deductionsFact(unit, { scheme, leaf, problems });
    case 'sheet':
      return leaf.sheet === 'comprehensive' ? ratingsFact(unit, asksOf(scheme, leaf.sheet)) : sheetFact(unit, sheetName(leaf.sheet, unit.unit.id), asksOf(scheme, leaf.sheet));
    case 'mean':
      return peersFact(state, unit, { scheme, leaf });
    case 'questionnaire': {
      const given = unit.given.answers.get(leaf.id);
      return given === undefined ? undefined : { kind: 'answers', answers: given.answers };
    }
    case 'entered': {
      const entered = unit.entered.get(leaf.id);
      return entered === undefined ? undefined : { kind: 'score', score: entered.score };
    }
  }
}

/** The whole total is never missing; a part is, until somebody looked, or measured what it asks. */
function deductionsFact(unit: SeenUnit, { scheme, leaf, problems }: Asking & { readonly leaf: Extract<Leaf, { kind: 'deductions' }> }): LeafFact | undefined {
  const table = scheme.tables.find(({ id }) => id === leaf.table);
  const earned = table === undefined ? undefined : earnedFacts(table, unit, new Set(problems.flatMap(({ charges }) => charges.map(({ item }) => item))));
  const isBegun = leaf === scheme.total || unit.visits.length > 0 || unit.problems.size > 0 || Object.keys(earned ?? {}).length > 0;
  if (!isBegun) return undefined;
  return earned === undefined ? { kind: 'problems' } : { kind: 'problems', earned };
}

const asked = new WeakMap<Table, ReadonlyMap<string, string>>();

/** Full marks per item of the table that a sheet asks; kept, as every unit is asked the same. */
function asksOf(scheme: Scheme, sheet: SheetId): ReadonlyMap<string, string> {
  const form = scheme.sheets.find(({ id }) => id === sheet);
  const table = scheme.tables.find(({ id }) => id === form?.table);
  if (table === undefined) return new Map();
  const asks = asked.get(table) ?? new Map(itemsOf(table).map(({ id, points }) => [id, points]));
  asked.set(table, asks);
  return asks;
}

function itemsOf(table: Table): readonly Item[] {
  return table.categories.flatMap((category) => category.items);
}

/** The office's points so far; the engine finds an indicator that is still without points. */
function ratingsFact(unit: SeenUnit, asks: ReadonlyMap<string, string>): LeafFact | undefined {
  const points: Record<string, string> = {};
  for (const [item, rating] of unit.ratings) if (rating.points !== null && isAsked(asks, item, rating.points)) points[item] = rating.points;
  return Object.keys(points).length === 0 ? undefined : { kind: 'points', points };
}

function sheetFact(unit: SeenUnit, id: string, asks: ReadonlyMap<string, string>): LeafFact | undefined {
  const sheet = unit.sheets.get(id);
  if (sheet === undefined || sheet.status !== 'submitted') return undefined;
  const points: Record<string, string> = {};
  for (const row of sheet.rows) if (row.points !== undefined && isAsked(asks, row.item, row.points)) points[row.item] = row.points;
  return { kind: 'points', points };
}

/** Points given while the unit was of another class may be of no use now: then they are missing, not too many. */
function isAsked(asks: ReadonlyMap<string, string>, item: string, points: string): boolean {
  const full = asks.get(item);
  return full !== undefined && millionths(points) <= millionths(full);
}

function peersFact(
  state: BookState | MutableBookState, unit: SeenUnit, { scheme, leaf }: { scheme: Scheme; leaf: Extract<Leaf, { kind: 'mean' }> },
): LeafFact | undefined {
  // sealed until their stage is over; late ones count when they come
  if (state.stage === 'preparation' || state.stage === 'selfAssessment' || state.stage === 'peerReview') return undefined;
  const asks = asksOf(scheme, leaf.sheet);
  const counted = (state.reviewersByUnit.get(unit.unit.id) ?? []).flatMap((reviewer) => {
    const fact = sheetFact(unit, sheetName(leaf.sheet, unit.unit.id, reviewer), asks);
    return fact === undefined ? [] : [{ reviewer, fact }];
  });
  if (counted.length === 0) return undefined;
  // in a blind year not even the order may say whose sheet is whose
  if (state.settings.blindPeers) counted.sort((a, b) => inOrder(JSON.stringify(a.fact), JSON.stringify(b.fact)));
  const of = counted.map(({ fact }) => fact);
  if (leaf.voices === undefined) return { kind: 'many', of };
  const voices = state.voicesByUnit.get(unit.unit.id);
  const known = counted.flatMap(({ reviewer }) => voices?.get(reviewer) ?? []);
  // whose voice is not said cannot be weighed
  return known.length === of.length ? { kind: 'many', of, voices: known } : undefined;
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * Whether each charge is at an item and rule of the unit's own tables. A unit that changed its class may have problems that
 * are not: they take nothing until somebody says where they belong.
 */
export function isPlaced(scheme: Scheme, ofUnit: Scheme, { charges }: Pick<ProblemFact, 'charges'>): boolean {
  if (scheme === ofUnit) return true;
  const items = new Map(leavesOf(ofUnit.total).flatMap((leaf) => (leaf.kind === 'deductions' ? tableItems(ofUnit, leaf.table) : [])));
  return charges.every(({ item, rule }) => items.get(item)?.rules.some(({ id }) => id === rule) === true);
}

function tableItems(scheme: Scheme, id: string): readonly (readonly [string, Item])[] {
  const table = scheme.tables.find((candidate) => candidate.id === id);
  return table === undefined ? [] : itemsOf(table).map((item) => [item.id, item] as const);
}

/** undefined where reviews took every charge back. */
function problemFact(unit: SeenUnit, root: SeenProblem): ProblemFact | undefined {
  const standing = standingCharges(unit.problems, root);
  if (standing.length === 0) return undefined;
  const charges = standing.map(({ charge }) => charge);
  const { decided } = root;
  const chargedAt = decided === null ? -1 : standing.findIndex(({ problem, index }) => problem === decided.problem && index === decided.index);
  return { id: root.id, charges, ...(chargedAt < 0 ? {} : { chargedAt }) };
}
