/**
 * The grades of a score file: lines that the office set for the year, best first.
 *
 * Imports: scheme (types), engine.
 */

import { compareExact } from '#engine/decimal.ts';
import type { GradeLine } from '#engine/settings.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { ExactJson } from './exact-json.ts';
import { inside, readDecimal, readList, readObject, readText, type Place } from './read-values.ts';

/** The lines, in order; undefined where they are refused. Grades that a regulation fixes cannot be set. */
export function readGrades(value: ExactJson | undefined, { grades }: Scheme, place: Place): readonly GradeLine[] | undefined {
  if (!grades.setByOffice) return place.refuse(place.path, 'gradesFixed');
  const list = readList(value, place);
  if (list === undefined) return undefined;
  if (list.length === 0) return place.refuse(place.path, 'gradesEmpty');
  const lines = list.map((one, index) => readLine(one, inside(place, index)));
  lines.forEach((line, index) => checkLine(line, lines.slice(0, index), inside(place, index)));
  const lowest = lines[lines.length - 1]?.min;
  if (lowest !== undefined && compareExact(lowest, '0') !== 0) {
    place.refuse([...place.path, lines.length - 1, 'min'], 'lastGradeNotZero', { value: lowest });
  }
  return lines.flatMap(({ name, min }) => (name === undefined || min === undefined ? [] : [{ name, min }]));
}

type Line = { readonly [Field in keyof GradeLine]: GradeLine[Field] | undefined };

function readLine(value: ExactJson, place: Place): Line {
  const given = readObject(value, ['name', 'min'], place);
  if (given === undefined) return { name: undefined, min: undefined };
  return { name: readText(given.get('name'), inside(place, 'name')), min: readDecimal(given.get('min'), inside(place, 'min')) };
}

function checkLine({ name, min }: Line, better: readonly Line[], { path, refuse }: Place): void {
  if (name !== undefined && better.some((line) => line.name === name)) refuse([...path, 'name'], 'gradeTwice', { value: name });
  if (min === undefined) return;
  if (compareExact(min, '100') > 0) refuse([...path, 'min'], 'outOfRange', { value: min, min: 0, max: 100 });
  const before = better[better.length - 1]?.min;
  if (before !== undefined && compareExact(min, before) >= 0) refuse([...path, 'min'], 'gradesNotDescending', { value: min, before });
}
