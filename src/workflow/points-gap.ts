/**
 * What a row of a points sheet lacks.
 *
 * Imports: engine (decimals), ledger and scheme (types).
 */

import { compareExact, multiplyDecimals } from '#engine/decimal.ts';
import type { Row } from '#ledger/fields.ts';
import type { Item } from '#scheme/grammar.ts';
import type { SheetGap } from './refusal.ts';

type Given = Pick<Row, 'note'> & { points?: string | null };

/** Units  reasonBelow: percent of full marks, as the plan says it for peers; undefined where every loss of points needs a reason. */
export function pointsGap(item: Item, row: Given | undefined, reasonBelow?: string): SheetGap | undefined {
  const points = row?.points;
  if (points === undefined || points === null) return 'points';
  if (compareExact(points, item.points) > 0) return 'tooMany';
  return row?.note.trim() === '' ? reasonDue(item, points, reasonBelow) : undefined;
}

/**
 * Why points need a reason; undefined where they do not.
 *
 * Example  full marks 10, level 80: 7 -> 'noteLow'; 8 -> undefined; 0 and 10 -> 'noteEdge'. Without a level: 9 -> 'note'.
 */
export function reasonDue({ points: full }: Pick<Item, 'points'>, points: string, reasonBelow?: string): 'note' | 'noteLow' | 'noteEdge' | undefined {
  if (reasonBelow === undefined) return compareExact(points, full) < 0 ? 'note' : undefined;
  if (compareExact(points, '0') === 0 || compareExact(points, full) === 0) return 'noteEdge';
  return compareExact(points, multiplyDecimals(full, multiplyDecimals(reasonBelow, '0.01'))) < 0 ? 'noteLow' : undefined;
}
