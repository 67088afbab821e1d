/**
 * The units of a score file as facts for the engine.
 *
 * What is read here is form: fields, texts, numbers. Whether items, rules and decisions exist is the
 * engine's own check, so that there is one list of what is refused.
 *
 * Imports: scheme (types), engine.
 */

import { faultsOf } from '#engine/check-facts.ts';
import type { Plan } from '#engine/evaluate.ts';
import type { FactsFault } from '#engine/facts-fault.ts';
import type { ChargeFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import type { Path } from '#scheme/fault.ts';
import type { ExactJson } from './exact-json.ts';
import { fieldsBeyond, readBeyond } from './read-beyond.ts';
import { byProblems, readLeaf } from './read-leaves.ts';
import { inside, isObject, readDecimal, readList, readObject, readText, readWhole, type Place } from './read-values.ts';
import { refuseInto, type AnyFault } from './score-fault.ts';

/** Facts of all units in the order given, and everything that is wrong with them. */
export function readUnits(value: ExactJson | undefined, plan: Plan): { readonly units: readonly UnitFacts[]; readonly faults: readonly AnyFault[] } {
  const faults: AnyFault[] = [];
  const root: Place = { path: ['units'], refuse: refuseInto(faults) };
  const seen = new Set<string>();
  const units = (readList(value, root) ?? []).map((given, index) => {
    const before = faults.length;
    const facts = readUnit(given, plan, inside(root, index));
    if (facts.unit !== '' && seen.has(facts.unit)) root.refuse(['units', index, 'unit'], 'unitTwice', { value: facts.unit });
    seen.add(facts.unit);
    const told = faults.slice(before).map(({ path }) => path);
    faults.push(...faultsOf(plan, facts).map((fault) => placed(fault, index)).filter(({ path }) => !told.some((known) => reaches(known, path))));
    return facts;
  });
  return { units, faults };
}

/** A fault of the engine at its place in the file, where leaves are fields of the unit. */
function placed({ path, code, facts }: FactsFault, index: number): FactsFault {
  return { path: ['units', index, ...placeInFile(path)], code, facts };
}

function placeInFile(path: Path): Path {
  const [head, leaf, ...rest] = path;
  if (head === 'unitClass') return ['class'];
  if (head !== 'leaves' || leaf === undefined) return path;
  switch (rest[0]) {
    case 'earned':
      return rest;
    case 'answers':
      return [leaf, ...rest];
    case 'voices':
      return rest[1] === undefined ? [leaf] : [leaf, rest[1], 'voice'];
    default:
      return [leaf, ...rest.filter((step) => typeof step === 'number')];
  }
}

/** Whether a fault at `known` already covers `path`. */
function reaches(known: Path, path: Path): boolean {
  return known.every((step, place) => step === path[place]);
}

function readUnit(value: ExactJson, whole: Plan, place: Place): UnitFacts {
  const plan = planOfClass(value, whole);
  const leaves = plan.root.kind === 'deductions' ? [] : [...plan.leaves.values()];
  const known = ['unit', ...(plan.deductions ? ['problems'] : []), ...(plan.fraud ? ['fraud'] : []), ...fieldsBeyond({ ...plan, classes: whole.classes }), ...leaves.map(({ id }) => id)];
  const given = readObject(value, known, place);
  if (given === undefined) return { unit: '', problems: [], fraud: '0', leaves: {} };
  return {
    unit: readText(given.get('unit'), inside(place, 'unit')) ?? '',
    problems: readProblems(given.get('problems'), inside(place, 'problems')),
    fraud: given.has('fraud') ? (readDecimal(given.get('fraud'), inside(place, 'fraud')) ?? '0') : '0',
    leaves: Object.fromEntries([
      ...leaves.flatMap((leaf) => readLeaf(given.get(leaf.id), leaf, inside(place, leaf.id))),
      ...byProblems(given, plan, place),
    ]),
    ...readBeyond(given, place),
  };
}

/** The plan of the unit's class; where the class is missing or unknown, which the engine tells, any of them knows the fields. */
function planOfClass(value: ExactJson, plan: Plan): Plan {
  if (plan.classes === undefined) return plan;
  const name = isObject(value) ? value.get('class') : undefined;
  return (typeof name === 'string' ? plan.classes.get(name) : undefined) ?? [...plan.classes.values()][0] ?? plan;
}

function readProblems(value: ExactJson | undefined, place: Place): ProblemFact[] {
  if (value === undefined) return [];
  return (readList(value, place) ?? []).map((one, index) => readProblem(one, inside(place, index)));
}

/** What a broken problem or charge is read as: its own fault is told, the engine's about it are not. */
const noCharge: ChargeFact = { item: '', rule: '', count: 1 };

function readProblem(value: ExactJson, place: Place): ProblemFact {
  const given = readObject(value, ['id', 'charges', 'chargedAt'], place);
  const nameless = `#${place.path.join('.')}`;
  if (given === undefined) return { id: nameless, charges: [] };
  const charges = readList(given.get('charges'), inside(place, 'charges')) ?? [];
  const chargedAt = given.has('chargedAt') ? readWhole(given.get('chargedAt'), 0, inside(place, 'chargedAt')) : undefined;
  return {
    id: readText(given.get('id'), inside(place, 'id')) ?? nameless,
    charges: charges.map((one, index) => readCharge(one, inside(place, 'charges', index))),
    ...(chargedAt !== undefined && { chargedAt }),
  };
}

function readCharge(value: ExactJson, place: Place): ChargeFact {
  const given = readObject(value, ['item', 'rule', 'count', 'reached'], place);
  if (given === undefined) return noCharge;
  const reached = given.has('reached') ? readDecimal(given.get('reached'), inside(place, 'reached')) : undefined;
  return {
    item: readText(given.get('item'), inside(place, 'item')) ?? noCharge.item,
    rule: readText(given.get('rule'), inside(place, 'rule')) ?? noCharge.rule,
    count: given.has('count') ? (readWhole(given.get('count'), 1, inside(place, 'count')) ?? noCharge.count) : noCharge.count,
    ...(reached !== undefined && { reached }),
  };
}
