/** Whose sheet it is: told from its name, as the view tells only whether it may be submitted now. */

import type { Actor } from '#client/actor.ts';
import type { SheetView } from '#view/sheet.ts';

export function isAuthor({ kind, sheet, unit }: Pick<SheetView, 'kind' | 'sheet' | 'unit'>, actor: Actor): boolean {
  if (kind === 'self') return actor.role === 'unit' && actor.unit === unit.id;
  return kind === 'peer' && actor.role === 'peer' && actor.unit !== undefined && sheet === `peer:${unit.id}:${actor.unit}`;
}

