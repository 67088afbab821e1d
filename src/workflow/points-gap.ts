/**
 * What a row of a points sheet lacks.
 *
 * Imports: engine (decimals), ledger and scheme (types).
 */

import { compareExact } from '#engine/decimal.ts';
import type { Row } from '#ledger/fields.ts';
import type { Item } from '#scheme/grammar.ts';
import type { SheetGap } from './refusal.ts';

export function pointsGap(item: Item, row: Pick<Row, 'note'> & { points?: string | null } | undefined): SheetGap | undefined {
  const points = row?.points;
  if (points === undefined || points === null) return 'points';
  const against = compareExact(points, item.points);
  if (against > 0) return 'tooMany';
  return against < 0 && row?.note.trim() === '' ? 'note' : undefined;
}
