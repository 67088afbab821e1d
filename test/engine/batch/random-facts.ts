/** Facts of any unit of a scheme: repeated problems, decided places, missing leaves, and now and then what columns cannot hold. */

import type { ChargeFact, LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import type { Item, Node, Rule, Scheme, Table } from '#scheme/grammar.ts';
import { nodesOf } from '#engine/plan.ts';
import type { Dice } from './dice.ts';

type Leaf = Exclude<Node, { kind: 'weighted' }>;

export interface FactsWorld {
  readonly scheme: Scheme;
  readonly leaves: readonly Leaf[];
  readonly places: readonly { readonly item: string; readonly rule: string; readonly counting: Rule['counting'] }[];
  readonly fraud: readonly string[];
}

/** What the facts of a scheme are drawn from; made once per scheme. */
export function factsWorld(scheme: Scheme): FactsWorld {
  const leaves = nodesOf(scheme.total).filter((one): one is Leaf => one.kind !== 'weighted');
  const charged = leaves.find((leaf) => leaf.kind === 'deductions');
  const items = charged === undefined ? [] : itemsOf(scheme, charged.table);
  return {
    scheme,
    leaves,
    places: items.flatMap(({ id, rules }) => rules.map((rule) => ({ item: id, rule: rule.id, counting: rule.counting }))),
    fraud: scheme.fraud === undefined ? ['0'] : ['0', '0', '0', scheme.fraud.min, scheme.fraud.max, '2.5', '3.07'],
  };
}

export function randomFacts(dice: Dice, world: FactsWorld): UnitFacts {
  return {
    unit: 'u',
    problems: world.places.length === 0 ? [] : Array.from({ length: dice.roll(17) }, () => randomProblem(dice, world)),
    fraud: dice.pick(world.fraud),
    leaves: Object.fromEntries(world.leaves.flatMap((leaf) => (dice.chance(3) ? [] : [[leaf.id, leafFact(dice, world, leaf)]]))),
  };
}

/** The same unit in another order: of problems, of charges, of peers. Decisions keep their place. */
export function reordered(dice: Dice, facts: UnitFacts, shuffle: <Thing>(dice: Dice, things: readonly Thing[]) => readonly Thing[]): UnitFacts {
  const problems = facts.problems.map(({ id, charges, chargedAt }) => {
    const chosen = chargedAt === undefined ? undefined : charges[chargedAt];
    const turned = shuffle(dice, charges);
    return { id, charges: turned, ...(chosen !== undefined && { chargedAt: turned.indexOf(chosen) }) };
  });
  const leaves = Object.entries(facts.leaves).map(([id, fact]) => [id, fact.kind === 'many' ? { ...fact, of: shuffle(dice, fact.of) } : fact] as const);
  return { ...facts, problems: shuffle(dice, problems), leaves: Object.fromEntries(leaves) };
}

/** Ids from a small range, so that one in a few is listed again; decided ones have an id of their own, for decisions may not differ. */
function randomProblem(dice: Dice, world: FactsWorld): ProblemFact {
  const charges = Array.from({ length: dice.chance(80) ? 1 : 1 + dice.roll(3) }, () => randomCharge(dice, world));
  const id = `p${dice.roll(40)}`;
  return dice.chance(10) ? { id: `${id}-decided-${dice.roll(1e9)}`, charges, chargedAt: dice.roll(charges.length) } : { id, charges };
}

function randomCharge(dice: Dice, { places }: FactsWorld): ChargeFact {
  const count = dice.chance(80) ? 1 : dice.chance(90) ? 1 + dice.roll(12) : 1 + dice.roll(70_000);
  const { item, rule, counting } = dice.pick(places);
  if (counting === 'shortfall') return { item, rule, count: 1, reached: dice.pick(['0', '20', '37.5', '39.99', '40', '55']) };
  if (counting === 'period') return { item, rule, count: 1 };
  return { item, rule, count: dice.chance(99) ? count : Number.MAX_SAFE_INTEGER };
}

function leafFact(dice: Dice, world: FactsWorld, leaf: Leaf): LeafFact {
  if (leaf === world.scheme.total) return { kind: 'problems' };
  switch (leaf.kind) {
    case 'deductions':
      return dice.chance(70) ? { kind: 'problems' } : randomScore(dice);
    case 'entered':
    case 'questionnaire':
      return randomScore(dice);
    case 'sheet':
      return sheetFact(dice, world, leaf.sheet);
    case 'mean':
      return { kind: 'many', of: Array.from({ length: dice.roll(8) }, () => sheetFact(dice, world, leaf.sheet)) };
  }
}

function sheetFact(dice: Dice, { scheme }: FactsWorld, sheet: string): LeafFact {
  if (dice.chance(80)) return randomScore(dice);
  const table = scheme.sheets.find(({ id }) => id === sheet)?.table ?? '';
  const given = itemsOf(scheme, table).filter(() => !dice.chance(1));
  return { kind: 'points', points: Object.fromEntries(given.map(({ id, points }) => [id, dice.pick(['0', points, points, half(points)])])) };
}

/** Whole scores most often; a third place is more than columns hold. */
function randomScore(dice: Dice): LeafFact {
  const places = dice.pick([0, 0, 0, 1, 2, 2]);
  const units = dice.roll(100 * 10 ** places + 1);
  const text = (units / 10 ** places).toFixed(places);
  return { kind: 'score', score: dice.chance(1) && units < 100 * 10 ** places ? `${(units / 10 ** places).toFixed(2)}5` : text };
}

/** Half of whole points, in text; other points as they are. */
function half(points: string): string {
  return /^\d+$/.test(points) ? String(Number(points) / 2) : points;
}

function itemsOf(scheme: Scheme, id: string): readonly Item[] {
  const table: Table | undefined = scheme.tables.find((one) => one.id === id);
  return table?.categories.flatMap(({ items }) => items) ?? [];
}
