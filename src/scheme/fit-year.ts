/**
 * Grades, fraud and stages fit when bands fall to 0 and stages run in the program's order.
 *
 * Imports: nothing beyond the room.
 */

import type { Refuse } from './fault.ts';
import { checkUnique, refuseRepeats } from './fit-tables.ts';
import { stageIds, type Scheme } from './grammar.ts';
import { millionths } from './millionths.ts';

export function checkGrades({ grades: { bands } }: Scheme, refuse: Refuse): void {
  const path = ['grades', 'bands'];
  refuseRepeats(bands.map(({ name }, place) => ({ id: name.zh, path: [...path, place, 'name', 'zh'] })), refuse);
  bands.forEach(({ min }, place) => {
    const better = bands[place - 1]?.min;
    if (millionths(min) > millionths('100')) refuse([...path, place, 'min'], 'bandAboveHundred', { value: min });
    if (better !== undefined && millionths(min) >= millionths(better)) {
      refuse([...path, place, 'min'], 'bandsNotDescending', { value: min, before: better });
    }
  });
  const last = bands.length - 1;
  const lowest = bands[last]?.min ?? '0';
  if (millionths(lowest) !== 0n) refuse([...path, last, 'min'], 'lastBandNotZero', { value: lowest });
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
