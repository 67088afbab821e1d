/**
 * Random valid schemes over the whole grammar, facts for them, and completions of facts: the one generator that laws and
 * comparisons are tested with. The same dice give the same scheme.
 */

import { schemeFor } from '#scheme/classes.ts';
import type { BonusFact, ChargeFact, EarnedFact, LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import {
  periodsInYear,
  type Bonus,
  type Category,
  type Earning,
  type GradeBand,
  type Item,
  type Node,
  type Period,
  type Rule,
  type Scheme,
  type Table,
  type UnitClass,
  type WeightedPart,
} from '#scheme/grammar.ts';
import type { Dice } from './batch/dice.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf, sheetsOver } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const shares = [['1'], ['0.5', '0.5'], ['0.2', '0.1', '0.7'], ['0.25', '0.35', '0.4'], ['0.333333', '0.666667'], ['0.1', '0.2', '0.3', '0.4']];
const percents = ['0.5', '5', '10', '12.5', '33', '100'];

/** A scheme that validateScheme takes, of any mixture of constructs. */
export function wholeScheme(dice: Dice): Scheme {
  const hasClasses = dice.chance(30);
  const tables = [randomTable(dice, 't', hasClasses), ...(dice.chance(30) ? [randomTable(dice, 'u', hasClasses)] : [])];
  const total = randomTotal(dice, tables.map(({ id }) => id));
  const rated = makeTable('rated', '30', [['r', '30', [makeItem('r1', '10', []), makeItem('r2', '20', [])]]]);
  const instead = hasClasses && dice.chance(50) ? [randomTable(dice, 'v', hasClasses)] : [];
  const classes: UnitClass[] = [named('A'), { ...named('B'), ...(instead.length > 0 && { tables: [{ instead: 't', use: 'v' }] }), ...swappedWeights(total) }];
  const isOwn = classes[1]?.tables !== undefined || classes[1]?.weights !== undefined;
  const vetoes = [
    { id: 'v1', text, clause, effect: { kind: 'grade', grade: '差' } },
    { id: 'v2', text, clause, effect: { kind: 'ceiling', score: dice.pick(['0', '59.5', '80']) } },
  ] as const;
  const hasVetoes = dice.chance(50);
  const bands = randomBands(dice, { hasVetoes, hasClasses: hasClasses && isOwn });
  const flags = bands.some(({ requires = [] }) => requires.some(({ kind }) => kind === 'noFlag'));
  const bonuses = dice.chance(50) ? [randomBonus(dice, total)] : [];
  return withoutClassRanking(
    makeScheme(total, {
      tables: [...tables, rated, ...(isOwn ? instead : [])],
      sheets: sheetsOver('rated'),
      grades: { bands, setByOffice: false, clause, ...(dice.chance(30) && { by: dice.pick(['exact', 'rounded']) }) },
      rounding: { mode: dice.pick(['halfUp', 'halfEven', 'down', 'up']), places: dice.pick([0, 1, 2, 3, 4] as const), clause },
      ...(dice.chance(50) && { fraud: { min: '0.5', max: '5', clause } }),
      ...(bonuses.length > 0 && { bonuses, ...(dice.chance(50) && { highest: dice.pick(['100', '101', '102']) }) }),
      ...(dice.chance(50) && { adjustments: [{ ...named('plus'), sign: 'plus', min: '0', max: '2.5' }, { ...named('minus'), sign: 'minus', min: '0.5', max: '4' }] }),
      ...(hasVetoes && { vetoes }),
      ...(flags && { flags: [named('open')] }),
      ...(hasClasses && isOwn && { classes }),
    }),
  );
}

/** Rankings within classes are written before it is known whether there are any. */
function withoutClassRanking(scheme: Scheme): Scheme {
  if (scheme.classes !== undefined) return scheme;
  const within = (earned: Earning | undefined): Pick<Item, 'earned'> => (earned === undefined ? {} : { earned: earned.kind === 'ranking' ? { ...earned, within: 'all' } : earned });
  return {
    ...scheme,
    tables: scheme.tables.map((table): Table => ({
      ...table,
      categories: table.categories.map((category): Category => ({ ...category, items: category.items.map((item): Item => ({ ...item, ...within(item.earned) })) })),
    })),
  };
}

/** Points are drawn in whole units of the finest place, so that items add up to categories and those to the table. */
function randomTable(dice: Dice, name: string, hasClasses: boolean): Table {
  const places = dice.pick([0, 0, 1, 2]);
  const written = (units: number) => decimal(units, places);
  let number = 0;
  const categories = Array.from({ length: 1 + dice.roll(3) }, (_, category) => {
    const items = Array.from({ length: 1 + dice.roll(3) }, () => {
      const units = 2 + dice.roll(30);
      number += 1;
      return { units, item: randomItem(dice, `${name}${number}`, { units, written, hasClasses }) };
    });
    return { id: `c${category}`, units: items.reduce((sum, { units }) => sum + units, 0), items: items.map(({ item }) => item) };
  });
  const table = makeTable(name, written(categories.reduce((sum, { units }) => sum + units, 0)), categories.map(({ id, units, items }) => [id, written(units), items] as const));
  return { ...table, categories: table.categories.map((one, place): Category => ({ ...one, ...(dice.chance(20) && { cap: written(1 + dice.roll((categories[place]?.units ?? 2) - 1)) }) })) };
}

interface Points {
  readonly units: number;
  readonly written: (units: number) => string;
  readonly hasClasses: boolean;
}

function randomItem(dice: Dice, id: string, points: Points): Item {
  const { units, written } = points;
  const cap = dice.chance(15) ? { cap: written(1 + dice.roll(units - 1)) } : dice.chance(15) ? { uncapped: true as const } : {};
  const rules = Array.from({ length: dice.roll(4) }, (_, rule) => randomRule(dice, 'abcd'[rule] ?? 'x', { ...points, isCapped: 'cap' in cap }));
  return makeItem(id, written(units), rules, {
    ...cap,
    ...(dice.chance(45) && { earned: randomEarning(dice, points) }),
    ...(dice.chance(30) && { notApplicable: dice.pick(['redistribute', 'full']) }),
  });
}

function randomRule(dice: Dice, id: string, { units, written, isCapped }: Points & { readonly isCapped: boolean }): Rule {
  const kind = dice.pick(['each', 'each', 'once', 'graduated', 'period', 'shortfall', ...(isCapped ? [] : ['all' as const])] as const);
  const points = written(1 + dice.roll(12));
  const percent = dice.chance(30);
  const own = percent ? dice.pick(percents) : points;
  const unit = percent ? { unit: 'percent' as const } : {};
  switch (kind) {
    case 'each':
    case 'once':
      return { ...makeRule(id, own, kind), ...unit };
    case 'graduated':
      return ruleOf(id, own, { counting: kind, further: percent ? dice.pick(percents) : written(1 + dice.roll(9)), ...unit });
    case 'period':
      return ruleOf(id, own, { counting: kind, period: dice.pick(Object.keys(periodsInYear) as Period[]), ...unit });
    case 'shortfall':
      return ruleOf(id, own, { counting: kind, target: '40', step: dice.pick(['0.5', '1', '7', '40']), steps: dice.pick(['full', 'begun']), ...unit });
    case 'all':
      return ruleOf(id, written(units), { counting: kind });
  }
}

function randomEarning(dice: Dice, { units, written, hasClasses }: Points): Earning {
  const half = written(Math.floor(units / 2));
  switch (dice.pick(['levels', 'scale', 'quota', 'rate', 'ranking'] as const)) {
    case 'levels':
      return { kind: 'levels', levels: [{ id: 'A', title: text, points: written(units) }, { id: 'B', title: text, points: half }, ...(dice.chance(50) ? [{ id: 'C', title: text, points: '0' }] : [])] };
    case 'scale':
      return { kind: 'scale', figure: text, steps: dice.chance(50) ? [{ from: '90', points: written(units) }, { from: '60.5', points: half }, { from: '0', points: '0' }] : [{ from: '10', points: half }, { from: '0', points: written(units) }] };
    case 'quota':
      return { kind: 'quota', figure: text, quota: '40', below: dice.pick(['nothing', 'share']) };
    case 'rate':
      return { kind: 'rate', done: text, due: text };
    case 'ranking':
      return {
        kind: 'ranking',
        figure: text,
        better: dice.pick(['more', 'fewer']),
        within: hasClasses ? dice.pick(['all', 'class']) : 'all',
        count: dice.pick(['places', 'percent']),
        steps: [{ upTo: '1', points: written(units) }, { upTo: '50', points: half }],
        rest: '0',
        ties: dice.pick(['better', 'worse']),
      };
  }
}

function randomTotal(dice: Dice, tables: readonly string[]): Node {
  const [first = 't', second] = tables;
  if (second === undefined && dice.chance(30)) return node.deductions('deductions', first);
  let number = 0;
  const leaf = (id: string): Node => {
    switch (dice.pick(['entered', 'scaled', 'sheet', 'mean', 'voices', 'questionnaire'] as const)) {
      case 'entered':
        return node.entered(id);
      case 'scaled':
        return { kind: 'entered', ...named(id), of: '120' };
      case 'sheet':
        return node.sheet(id);
      case 'mean':
        return node.mean(id, dice.pick([0, 0, 3, 4]));
      case 'voices':
        return { kind: 'mean', ...named(id), sheet: 'peer', trimFrom: 0, voices: [{ id: 'leader', title: text, weight: '2.5' }, { id: 'unit', title: text, weight: '1' }] };
      case 'questionnaire':
        return { kind: 'questionnaire', ...named(id), ...(dice.chance(50) && { fewest: 2 }), questions: ['q1', 'q2'].map((question) => ({ id: question, title: text, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: dice.pick(['0', '60.5']) }] })) };
    }
  };
  const inner = (depth: number): Node => {
    number += 1;
    return depth < 3 && dice.chance(30) ? weighted(`n${number}`, depth, []) : leaf(`n${number}`);
  };
  const weighted = (id: string, depth: number, charged: readonly Node[]): Node => {
    const weights = dice.pick(shares.filter((one) => one.length >= Math.max(1, charged.length)));
    return {
      kind: 'weighted',
      ...named(id),
      parts: weights.map((weight, place): WeightedPart => {
        const isOnly = weights.length === 1;
        const missing = dice.pick(['none', 'none', { kind: 'wait' }, { kind: 'fixed', score: '60.5' }, ...(isOnly ? [] : [{ kind: 'redistribute' } as const, { kind: 'redistribute' } as const])] as const);
        const notApplicable = dice.pick(['none', 'full', ...(isOnly ? [] : (['redistribute', 'redistribute'] as const))] as const);
        return { weight, of: charged[place] ?? inner(depth + 1), ...(missing !== 'none' && { missing }), ...(notApplicable !== 'none' && { notApplicable }) };
      }),
    };
  };
  return weighted('total', 0, tables.map((table) => node.deductions(`d-${table}`, table)));
}

/** The first two parts of the total with their weights exchanged, where they differ. */
function swappedWeights(total: Node): Pick<UnitClass, 'weights'> {
  const [first, second] = total.kind === 'weighted' ? total.parts : [];
  if (first === undefined || second === undefined || first.weight === second.weight) return {};
  return { weights: [{ part: first.of.id, weight: second.weight }, { part: second.of.id, weight: first.weight }] };
}

function randomBands(dice: Dice, { hasVetoes, hasClasses }: { readonly hasVetoes: boolean; readonly hasClasses: boolean }): GradeBand[] {
  const requires = [...(hasVetoes ? [{ kind: 'noVeto', clause } as const] : []), { kind: 'noFlag', flag: 'open', clause } as const];
  return [['优', '90'], ['良', dice.pick(['80', '75.5'])], ['中', '60'], ['差', '0']].map(([zh = '', min = ''], place): GradeBand => ({
    name: { zh, en: zh },
    min,
    ...(place < 3 && dice.chance(35) && { quota: { percent: dice.pick(['10', '33.3', '50']), rounding: dice.pick(['down', 'up', 'halfUp']), ties: dice.pick(['all', 'none']), within: hasClasses ? dice.pick(['all', 'class']) : 'all', clause } }),
    ...(place < 3 && dice.chance(35) && { requires: dice.chance(50) ? requires : requires.slice(-1) }),
  }));
}

function randomBonus(dice: Dice, total: Node): Bonus {
  const leaf = total.kind === 'weighted' ? dice.pick(total.parts).of.id : total.id;
  return {
    ...named('bonus'),
    cap: dice.pick(['2', '5.5']),
    ...(dice.chance(60) && { unlock: { ...(dice.chance(50) && { node: leaf }), min: dice.pick(['50', '80', '99.5']) } }),
    rules: [
      { id: 'a', text, per: text, clause, counting: 'each', points: dice.pick(['0.5', '1.25']) },
      { id: 'b', text, per: text, clause, counting: 'once', points: '2' },
      { id: 'c', text, per: text, clause, counting: 'steps', first: { over: '10', points: '1' }, further: { over: '20', points: '0.5' } },
      { id: 'd', text, per: text, clause, counting: 'steps', quota: '40', first: { over: '0', points: '1' } },
    ],
  };
}

/** Facts of a unit; each missing thing is given with this chance, so 100 leaves nothing open and 0 everything. */
export function wholeFacts(dice: Dice, scheme: Scheme, { unit = 'u', given = 70 }: { readonly unit?: string; readonly given?: number } = {}): UnitFacts {
  const unitClass = scheme.classes === undefined ? undefined : dice.pick(scheme.classes).id;
  const own = schemeFor(scheme, unitClass);
  const bare: UnitFacts = {
    unit,
    problems: randomProblems(dice, own),
    fraud: own.fraud !== undefined && dice.chance(20) ? dice.pick(['0.5', '3.25', '5']) : '0',
    leaves: {},
    ...(unitClass !== undefined && { unitClass }),
    ...(own.bonuses !== undefined && { bonuses: Array.from({ length: dice.roll(4) }, () => randomClaim(dice)) }),
    ...(own.adjustments !== undefined && dice.chance(40) && { adjustments: [{ adjustment: 'plus', points: dice.pick(['0', '1.5']), reason: '理由' }, { adjustment: 'minus', points: dice.pick(['0.5', '4']), reason: '理由' }] }),
    ...(own.vetoes !== undefined && { vetoes: ['v1', 'v2'].filter(() => dice.chance(15)) }),
    ...(own.flags !== undefined && { flags: dice.chance(20) ? ['open'] : [] }),
  };
  return completed(dice, scheme, bare, given);
}

/** The same facts with more of what was missing; nothing that is given changes. */
export function completed(dice: Dice, scheme: Scheme, facts: UnitFacts, given = 60): UnitFacts {
  const own = schemeFor(scheme, facts.unitClass);
  const leaves: Record<string, LeafFact> = { ...facts.leaves };
  for (const { leaf, part } of leavesOf(own.total)) {
    const known = leaves[leaf.id];
    if (known === undefined && !dice.chance(given)) continue;
    leaves[leaf.id] = known === undefined ? newFact(dice, { scheme: own, leaf, part, given, problems: facts.problems }) : moreOf(dice, { scheme: own, leaf, part, given, problems: facts.problems }, known);
  }
  return { ...facts, leaves };
}

interface LeafWorld {
  readonly scheme: Scheme;
  readonly leaf: Node;
  readonly part: WeightedPart | undefined;
  readonly given: number;
  readonly problems: readonly ProblemFact[];
}

function newFact(dice: Dice, world: LeafWorld): LeafFact {
  const { leaf, part } = world;
  if (part?.notApplicable !== undefined && dice.chance(25)) return { kind: 'notApplicable' };
  switch (leaf.kind) {
    case 'deductions':
      return part !== undefined && dice.chance(10) ? randomScore(dice) : { kind: 'problems', earned: moreEarned(dice, world, {}) };
    case 'entered':
      return leaf.of === undefined ? randomScore(dice) : { kind: 'score', score: dice.pick(['0', '88.8', '119', '120']) };
    case 'sheet':
      return dice.chance(50) ? randomScore(dice) : { kind: 'points', points: morePoints(dice, {}, world.given) };
    case 'mean': {
      const of = Array.from({ length: 1 + dice.roll(5) }, (): LeafFact => (dice.chance(60) ? randomScore(dice) : { kind: 'points', points: morePoints(dice, {}, world.given) }));
      return { kind: 'many', of, ...(leaf.voices && { voices: of.map(() => dice.pick(['leader', 'unit'])) }) };
    }
    case 'questionnaire':
      return dice.chance(50) ? randomScore(dice) : { kind: 'answers', answers: { q1: { A: dice.roll(4) + 1, B: dice.roll(4) + 1 }, ...(dice.chance(world.given) && { q2: { A: dice.roll(3) + 1, B: 1 } }) } };
    case 'weighted':
      throw new RangeError('A weighted node is no leaf.');
  }
}

function moreOf(dice: Dice, world: LeafWorld, fact: LeafFact): LeafFact {
  switch (fact.kind) {
    case 'problems':
      return { kind: 'problems', earned: moreEarned(dice, world, fact.earned ?? {}) };
    case 'points':
      return { kind: 'points', points: morePoints(dice, fact.points, world.given) };
    case 'many':
      return { ...fact, of: fact.of.map((one) => moreOf(dice, world, one)) };
    case 'answers':
      return { kind: 'answers', answers: { q2: { A: dice.roll(3) + 1, B: 1 }, ...fact.answers } };
    case 'score':
    case 'notApplicable':
      return fact;
  }
}

function morePoints(dice: Dice, points: Readonly<Record<string, string>>, given: number): Readonly<Record<string, string>> {
  const more = [['r1', ['0', '5.5', '10']], ['r2', ['0', '19.99', '20']]] as const;
  return { ...Object.fromEntries(more.flatMap(([id, values]) => (dice.chance(given) ? [[id, dice.pick<string>(values)]] : []))), ...points };
}

function moreEarned(dice: Dice, { scheme, leaf, given, problems }: LeafWorld, earned: Readonly<Record<string, EarnedFact>>): Readonly<Record<string, EarnedFact>> {
  const table = scheme.tables.find(({ id }) => leaf.kind === 'deductions' && id === leaf.table);
  const charged = new Set(problems.flatMap(({ charges }) => charges.map(({ item }) => item)));
  const more = (table?.categories ?? []).flatMap(({ items }) => items).flatMap((item): [string, EarnedFact][] => {
    if (item.earned === undefined || Object.hasOwn(earned, item.id) || !dice.chance(given)) return [];
    return [[item.id, earnedFact(dice, item, item.notApplicable !== undefined && !charged.has(item.id))]];
  });
  return { ...Object.fromEntries(more), ...earned };
}

function earnedFact(dice: Dice, { earned }: Item, mayNotApply: boolean): EarnedFact {
  if (mayNotApply && dice.chance(20)) return { kind: 'notApplicable' };
  if (earned?.kind === 'levels') return { kind: 'level', level: dice.pick(earned.levels).id };
  if (earned?.kind === 'rate') return { kind: 'rate', done: String(dice.roll(4)), due: mayNotApply && dice.chance(10) ? '3' : dice.pick(['3', '7']) };
  return { kind: 'figure', figure: dice.pick(['0', '2.5', '39', '40', '60.5', '89.99', '95']) };
}

function randomProblems(dice: Dice, scheme: Scheme): readonly ProblemFact[] {
  return Array.from({ length: dice.roll(6) }, (_, place) => randomProblem(dice, scheme, `p${place}`)).filter(({ charges }) => charges.length > 0);
}

/** A problem charged anywhere in the tables of the total; without charges where they have no rule. */
export function randomProblem(dice: Dice, scheme: Scheme, id: string): ProblemFact {
  const tables = leavesOf(scheme.total).flatMap(({ leaf }) => (leaf.kind === 'deductions' ? scheme.tables.filter((table) => table.id === leaf.table) : []));
  const places = tables.flatMap(({ categories }) => categories.flatMap(({ items }) => items.flatMap((item) => item.rules.map((rule) => ({ item: item.id, rule })))));
  const charges = places.length === 0 ? [] : Array.from({ length: 1 + dice.roll(2) }, (): ChargeFact => chargeOf(dice, dice.pick(places)));
  return { id, charges, ...(charges.length > 0 && dice.chance(15) && { chargedAt: dice.roll(charges.length) }) };
}

function chargeOf(dice: Dice, { item, rule }: { readonly item: string; readonly rule: Rule }): ChargeFact {
  if (rule.counting === 'shortfall') return { item, rule: rule.id, count: 1, reached: dice.pick(['0', '12.25', '31', '39.5', '40', '41']) };
  return { item, rule: rule.id, count: 1 + dice.roll(rule.counting === 'period' ? periodsInYear[rule.period] : 5) };
}

function randomClaim(dice: Dice): BonusFact {
  const rule = dice.pick(['a', 'b', 'c', 'd']);
  return { id: `m${dice.roll(3)}`, bonus: 'bonus', rule, count: 1 + dice.roll(2), ...('cd'.includes(rule) && { reached: dice.pick(['30', '40', '44', '70']) }), ...(rule === 'c' && { quota: '40' }) };
}

function randomScore(dice: Dice): LeafFact {
  return { kind: 'score', score: dice.pick(['0', '59.995', '60', '79.5', '88.8', '90', '99.999', '100']) };
}

function leavesOf(of: Node, part?: WeightedPart): readonly { readonly leaf: Node; readonly part: WeightedPart | undefined }[] {
  return of.kind === 'weighted' ? of.parts.flatMap((below) => leavesOf(below.of, below)) : [{ leaf: of, part }];
}

function decimal(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
