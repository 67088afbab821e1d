/**
 * Facts invented to try a scheme out: as they are typed, and as the engine takes them. Pure.
 *
 * What is typed is kept as text, half-finished or wrong: it is part of the draft. What is no fact yet is left out.
 *
 * Imports: engine and scheme (types).
 */

import type { AdjustmentFact, BonusFact, EarnedFact, LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import type { Item, Node, Scheme } from '#scheme/grammar.ts';

export interface TryProblem { readonly item: string; readonly rule: string; readonly count: string; readonly reached: string }

/** Text by name; a name that is not there is empty. */
export type Typed = Readonly<Record<string, string>>;

export interface TryOut {
  readonly problems: readonly TryProblem[];
  /** By leaf: a score, or several with a mark between them. By leaf and item, voice or option: "peers/A1". */
  readonly scores: Typed;
  /** Parts that do not apply, and items whose points are earned and that do not apply. */
  readonly notApplicable: readonly string[];
  /** By item: a level, a figure, or what was done; `due` beside it. */
  readonly earned: Typed;
  readonly due: Typed;
  readonly fraud: string;
  readonly unitClass: string;
  /** By bonus and rule: a count or what was reached; the quota beside it. */
  readonly bonuses: Typed;
  readonly quotas: Typed;
  readonly adjustments: Typed;
  readonly vetoes: readonly string[];
  readonly flags: readonly string[];
}

export const emptyTry: TryOut = {
  problems: [], scores: {}, notApplicable: [], earned: {}, due: {}, fraud: '', unitClass: '', bonuses: {}, quotas: {}, adjustments: {}, vetoes: [], flags: [],
};

/** What a draft kept, whatever it is. */
export function tryOutOf(kept: unknown): TryOut {
  if (typeof kept !== 'object' || kept === null) return emptyTry;
  const given = kept as Partial<TryOut>;
  return { ...emptyTry, ...given, problems: Array.isArray(given.problems) ? given.problems : [] };
}

export function factsOfTry(scheme: Scheme, typed: TryOut): UnitFacts {
  const leaves: Record<string, LeafFact> = {};
  for (const leaf of leavesOf(scheme.total)) {
    const fact = leafFact(scheme, leaf, typed);
    if (fact !== undefined) leaves[leaf.id] = fact;
  }
  const { bonuses = [], adjustments = [], vetoes = [], flags = [], classes = [] } = scheme;
  const unitClass = classes.some(({ id }) => id === typed.unitClass) ? typed.unitClass : classes[0]?.id;
  return {
    unit: 'try-out', problems: typed.problems.flatMap(problemFact), fraud: decimalOf(typed.fraud) ?? '0', leaves,
    ...(unitClass === undefined ? {} : { unitClass }),
    ...(bonuses.length === 0 ? {} : { bonuses: bonuses.flatMap((bonus) => bonus.rules.flatMap((rule) => bonusFact({ bonus: bonus.id, rule: rule.id, counting: rule.counting }, typed))) }),
    ...(adjustments.length === 0 ? {} : { adjustments: adjustments.flatMap(({ id }) => adjustmentFact(id, typed)) }),
    ...(vetoes.length === 0 ? {} : { vetoes: vetoes.map(({ id }) => id).filter((id) => typed.vetoes.includes(id)) }),
    ...(flags.length === 0 ? {} : { flags: flags.map(({ id }) => id).filter((id) => typed.flags.includes(id)) }),
  };
}

export type Leaf = Exclude<Node, { kind: 'weighted' }>;

export function leavesOf(node: Node): readonly Leaf[] {
  return node.kind === 'weighted' ? node.parts.flatMap(({ of }) => leavesOf(of)) : [node];
}

/** Parts that may not apply to a unit, by the id of the part's node. */
export function optionalParts(node: Node): readonly Node[] {
  if (node.kind !== 'weighted') return [];
  return node.parts.flatMap(({ of, notApplicable }) => [...(notApplicable === undefined ? [] : [of]), ...optionalParts(of)]);
}

/** The items of a table, or none where it is not there. */
export function itemsOf(scheme: Scheme, table: string): readonly Item[] {
  return scheme.tables.find(({ id }) => id === table)?.categories.flatMap(({ items }) => items) ?? [];
}

/** Items in which problems are charged, in all tables that the total deducts from. */
export function chargedItems(scheme: Scheme): readonly Item[] {
  const tables = new Set(leavesOf(scheme.total).flatMap((leaf) => (leaf.kind === 'deductions' ? [leaf.table] : [])));
  for (const { tables: own = [] } of scheme.classes ?? []) for (const { use } of own) tables.add(use);
  return scheme.tables.filter(({ id }) => tables.has(id)).flatMap(({ categories }) => categories.flatMap(({ items }) => items));
}

function problemFact({ item, rule, count, reached }: TryProblem, index: number): readonly ProblemFact[] {
  if (item === '' || rule === '') return [];
  const times = /^[1-9]\d{0,5}$/.test(plain(count)) ? Number(plain(count)) : 1;
  const got = decimalOf(reached);
  return [{ id: `p${index + 1}`, charges: [{ item, rule, count: times, ...(got === undefined ? {} : { reached: got }) }] }];
}

function leafFact(scheme: Scheme, leaf: Leaf, typed: TryOut): LeafFact | undefined {
  if (typed.notApplicable.includes(leaf.id)) return { kind: 'notApplicable' };
  switch (leaf.kind) {
    case 'deductions': {
      const earned: Record<string, EarnedFact> = {};
      for (const item of itemsOf(scheme, leaf.table)) {
        const fact = earnedFact(item, typed);
        if (fact !== undefined) earned[item.id] = fact;
      }
      return { kind: 'problems', ...(Object.keys(earned).length === 0 ? {} : { earned }) };
    }
    case 'sheet':
    case 'entered':
      return scoreFact(typed.scores[leaf.id]);
    case 'mean':
      return meanFact(leaf, typed);
    case 'questionnaire': {
      const answers = Object.fromEntries(leaf.questions.map((question) => [question.id, Object.fromEntries(question.options.map(({ id }) => [id, wholeOf(typed.scores[`${leaf.id}/${question.id}/${id}`])]))]));
      return { kind: 'answers', answers };
    }
  }
}

function scoreFact(text: string | undefined): LeafFact | undefined {
  const score = decimalOf(text ?? '');
  return score === undefined ? undefined : { kind: 'score', score };
}

function meanFact(leaf: Extract<Leaf, { kind: 'mean' }>, typed: TryOut): LeafFact | undefined {
  if (leaf.voices === undefined) {
    const of = scoresIn(typed.scores[leaf.id]);
    return of.length === 0 ? undefined : { kind: 'many', of };
  }
  const given = leaf.voices.flatMap(({ id }) => scoresIn(typed.scores[`${leaf.id}/${id}`]).map((fact) => ({ fact, id })));
  return given.length === 0 ? undefined : { kind: 'many', of: given.map(({ fact }) => fact), voices: given.map(({ id }) => id) };
}

/** Several scores with anything between them: "90、88.5". */
function scoresIn(text: string | undefined): readonly LeafFact[] {
  return plain(text ?? '').split(/[^\d.]+/).flatMap((one) => scoreFact(one) ?? []);
}

function earnedFact({ id, earned }: Item, typed: TryOut): EarnedFact | undefined {
  if (earned === undefined) return undefined;
  if (typed.notApplicable.includes(id)) return { kind: 'notApplicable' };
  const text = typed.earned[id] ?? '';
  if (earned.kind === 'levels') return text === '' ? undefined : { kind: 'level', level: text };
  const figure = decimalOf(text);
  if (earned.kind !== 'rate') return figure === undefined ? undefined : { kind: 'figure', figure };
  const due = decimalOf(typed.due[id] ?? '');
  return figure === undefined || due === undefined ? undefined : { kind: 'rate', done: figure, due };
}

function bonusFact({ bonus, rule, counting }: { readonly bonus: string; readonly rule: string; readonly counting: string }, typed: TryOut): readonly BonusFact[] {
  const key = `${bonus}/${rule}`;
  const given = decimalOf(typed.bonuses[key] ?? '');
  if (given === undefined) return [];
  const quota = decimalOf(typed.quotas[key] ?? '');
  if (counting === 'steps') return [{ id: key, bonus, rule, count: 1, reached: given, ...(quota === undefined ? {} : { quota }) }];
  return wholeOf(given) < 1 ? [] : [{ id: key, bonus, rule, count: wholeOf(given) }];
}

function adjustmentFact(id: string, typed: TryOut): readonly AdjustmentFact[] {
  const points = decimalOf(typed.adjustments[id] ?? '');
  return points === undefined || /^0(\.0*)?$/.test(points) ? [] : [{ adjustment: id, points, reason: '—' }];
}

/** Full-width digits and blanks as a Chinese keyboard gives them. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

function decimalOf(text: string): string | undefined {
  const tidy = plain(text);
  return /^(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/.test(tidy) ? tidy : undefined;
}

function wholeOf(text: string | undefined): number {
  const tidy = plain(text ?? '');
  return /^\d{1,6}$/.test(tidy) ? Number(tidy) : 0;
}
