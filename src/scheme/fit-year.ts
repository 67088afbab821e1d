/**
 * Grades, fraud and stages fit when bands fall to 0 and stages run in the program's order.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';
import { checkUnique, refuseRepeats } from './fit-tables.ts';
import { stageIds, type GradeBand, type Scheme } from './grammar.ts';
import { millionths } from './millionths.ts';

export function checkGrades(scheme: Scheme, refuse: Refuse): void {
  const { grades: { bands }, highest = '100' } = scheme;
  const path = ['grades', 'bands'];
  refuseRepeats(bands.map(({ name }, place) => ({ id: name.zh, path: [...path, place, 'name', 'zh'] })), refuse);
  bands.forEach(({ min }, place) => {
    const better = bands[place - 1]?.min;
    if (millionths(min) > millionths(highest)) refuse([...path, place, 'min'], 'bandAboveHighest', { value: min, most: highest });
    if (better === undefined) return;
    if (millionths(min) >= millionths(better)) refuse([...path, place, 'min'], 'bandsNotDescending', { value: min, before: better });
    else if (isNeverReached(scheme, min, better)) refuse([...path, place, 'min'], 'bandNeverReached', { value: min, before: better });
  });
  bands.forEach((band, place) => checkConditions(band, [...path, place], { scheme, refuse, isLast: place === bands.length - 1 }));
  const last = bands.length - 1;
  const lowest = bands[last]?.min ?? '0';
  if (millionths(lowest) !== 0n) refuse([...path, last, 'min'], 'lastBandNotZero', { value: lowest });
}

/** Two lines between which no total can be printed. */
function isNeverReached({ grades, rounding }: Scheme, min: string, better: string): boolean {
  const part = millionths('1') / 10n ** BigInt(rounding.places);
  const first = (line: string) => (millionths(line) + part - 1n) / part;
  return grades.by !== 'exact' && first(min) === first(better);
}

interface BandSite {
  readonly scheme: Scheme;
  readonly refuse: Refuse;
  readonly isLast: boolean;
}

function checkConditions({ quota, requires = [] }: GradeBand, path: Path, { scheme, refuse, isLast }: BandSite): void {
  if (isLast && quota !== undefined) refuse([...path, 'quota'], 'nothingBelow');
  if (isLast && requires.length > 0) refuse([...path, 'requires'], 'nothingBelow');
  if (quota !== undefined && millionths(quota.percent) >= millionths('100')) refuse([...path, 'quota', 'percent'], 'quotaWithoutEffect', { value: quota.percent });
  if (quota?.within === 'class' && scheme.classes === undefined) refuse([...path, 'quota', 'within'], 'noClassesToRank');
  refuseRepeats(requires.map((one, place) => ({ id: one.kind === 'noFlag' ? one.flag : one.kind, path: [...path, 'requires', place] })), refuse);
  requires.forEach((one, place) => {
    if (one.kind === 'noVeto' && scheme.vetoes === undefined) refuse([...path, 'requires', place], 'noVetoes');
    if (one.kind === 'noFlag' && scheme.flags?.some(({ id }) => id === one.flag) !== true) refuse([...path, 'requires', place, 'flag'], 'unknownFlag', { value: one.flag });
  });
}

export function checkFraud({ fraud }: Scheme, refuse: Refuse): void {
  if (fraud === undefined || millionths(fraud.min) <= millionths(fraud.max)) return;
  refuse(['fraud', 'max'], 'fraudRangeUpsideDown', { min: fraud.min, max: fraud.max });
}

export function checkStages({ stages }: Scheme, refuse: Refuse): void {
  checkUnique(stages, ['stages'], refuse);
  if (stages[0]?.id !== 'preparation') refuse(['stages', 0, 'id'], 'preparationNotFirst');
  if (!stages.some(({ id }) => id === 'published')) refuse(['stages'], 'publishedMissing');
  const order = stages.map(({ id }) => stageIds.indexOf(id));
  order.forEach((standing, place) => {
    const before = order[place - 1];
    if (before === undefined || standing >= before) return;
    refuse(['stages', place, 'id'], 'stagesOutOfOrder', { value: stageIds[standing] ?? '', before: stageIds[before] ?? '' });
  });
}
