/**
 * Fields of a unit that only some schemes know: its class, earned points, bonuses, adjustments, vetoes, flags.
 *
 * What is read here is form; whether the scheme knows them is the engine's list.
 *
 * Imports: engine (types).
 */

import type { AdjustmentFact, BonusFact, EarnedFact, UnitFacts } from '#engine/facts.ts';
import type { Plan } from '#engine/plan.ts';
import type { ExactJson, ExactObject } from './exact-json.ts';
import { inside, isObject, readDecimal, readList, readObject, readText, readWhole, type Place } from './read-values.ts';

/** Names of the fields that a unit of this scheme may have besides its leaves. */
export function fieldsBeyond({ classes, deductions, beyond }: Plan): readonly string[] {
  return [
    ...(classes ? ['class'] : []),
    ...(deductions?.tables.some(({ isEarned }) => isEarned) === true ? ['earned'] : []),
    ...(beyond.bonuses.length > 0 ? ['bonuses'] : []),
    ...(beyond.adjustments.size > 0 ? ['adjustments'] : []),
    ...(beyond.vetoes.size > 0 ? ['vetoes'] : []),
    ...(beyond.flags.size > 0 ? ['flags'] : []),
    'closed',
  ];
}

export type BeyondFacts = Pick<UnitFacts, 'unitClass' | 'bonuses' | 'adjustments' | 'vetoes' | 'flags' | 'closed'>;

export function readBeyond(given: ExactObject, place: Place): BeyondFacts {
  const at = (field: string) => inside(place, field);
  const unitClass = given.has('class') ? readText(given.get('class'), at('class')) : undefined;
  return {
    ...(unitClass !== undefined && { unitClass }),
    ...(given.has('bonuses') && { bonuses: listOf(given.get('bonuses'), at('bonuses'), readBonus) }),
    ...(given.has('adjustments') && { adjustments: listOf(given.get('adjustments'), at('adjustments'), readAdjustment) }),
    ...(given.has('vetoes') && { vetoes: listOf(given.get('vetoes'), at('vetoes'), readText) }),
    ...(given.has('flags') && { flags: listOf(given.get('flags'), at('flags'), readText) }),
    ...(given.has('closed') && readClosed(given.get('closed'), at('closed'))),
  };
}

/** What is known of earned items, by item. */
export function readEarned(value: ExactJson | undefined, place: Place): Readonly<Record<string, EarnedFact>> {
  if (!isObject(value)) {
    if (value !== undefined) readObject(value, [], place);
    return {};
  }
  return Object.fromEntries(
    [...value].flatMap(([item, one]) => {
      const fact = readOneEarned(one, inside(place, item));
      return fact === undefined ? [] : [[item, fact] as const];
    }),
  );
}

/** `{ "notApplicable": true }`, for items and leaves alike; undefined where the value is not of that form. */
export function readNotApplicable(value: ExactJson | undefined, place: Place): { readonly kind: 'notApplicable' } | undefined {
  if (!isObject(value) || !value.has('notApplicable')) return undefined;
  readObject(value, ['notApplicable'], place);
  if (value.get('notApplicable') !== true) place.refuse([...place.path, 'notApplicable'], 'notTrue');
  return { kind: 'notApplicable' };
}

function readOneEarned(value: ExactJson, place: Place): EarnedFact | undefined {
  if (value === null) return undefined;
  const notApplicable = readNotApplicable(value, place);
  if (notApplicable !== undefined) return notApplicable;
  const given = readObject(value, ['level', 'figure', 'done', 'due'], place);
  if (given === undefined) return undefined;
  if (given.has('level')) return { kind: 'level', level: readText(only(given, ['level'], place).get('level'), inside(place, 'level')) ?? '' };
  if (given.has('figure')) return { kind: 'figure', figure: readDecimal(only(given, ['figure'], place).get('figure'), inside(place, 'figure')) ?? '0' };
  const done = readDecimal(given.get('done'), inside(place, 'done'));
  const due = readDecimal(given.get('due'), inside(place, 'due'));
  return done === undefined || due === undefined ? undefined : { kind: 'rate', done, due };
}

/** Refuses what does not belong to the form chosen. */
function only(given: ExactObject, known: readonly string[], place: Place): ExactObject {
  return readObject(given, known, place) ?? given;
}

function readBonus(value: ExactJson, place: Place): BonusFact | undefined {
  const given = readObject(value, ['id', 'bonus', 'rule', 'count', 'reached', 'quota'], place);
  if (given === undefined) return undefined;
  const at = (field: string) => inside(place, field);
  const reached = given.has('reached') ? readDecimal(given.get('reached'), at('reached')) : undefined;
  const quota = given.has('quota') ? readDecimal(given.get('quota'), at('quota')) : undefined;
  const [id, bonus, rule] = ['id', 'bonus', 'rule'].map((field) => readText(given.get(field), at(field)));
  const count = given.has('count') ? readWhole(given.get('count'), 1, at('count')) : 1;
  if (id === undefined || bonus === undefined || rule === undefined || count === undefined) return undefined;
  return { id, bonus, rule, count, ...(reached !== undefined && { reached }), ...(quota !== undefined && { quota }) };
}

function readAdjustment(value: ExactJson, place: Place): AdjustmentFact | undefined {
  const given = readObject(value, ['adjustment', 'points', 'reason'], place);
  if (given === undefined) return undefined;
  const adjustment = readText(given.get('adjustment'), inside(place, 'adjustment'));
  const points = readDecimal(given.get('points'), inside(place, 'points'));
  const reason = readText(given.get('reason'), inside(place, 'reason'));
  return adjustment === undefined || points === undefined || reason === undefined ? undefined : { adjustment, points, reason };
}

function readClosed(value: ExactJson | undefined, { path, refuse }: Place): Pick<UnitFacts, 'closed'> {
  if (value === false) return {};
  if (value !== true) refuse(path, 'notTrue');
  return { closed: true };
}

function listOf<One>(value: ExactJson | undefined, place: Place, read: (value: ExactJson, place: Place) => One | undefined): readonly One[] {
  return (readList(value, place) ?? []).flatMap((one, index) => {
    const found = read(one, inside(place, index));
    return found === undefined ? [] : [found];
  });
}
