/**
 * What an office locks for those below it is in its own scheme.
 *
 * Imports: nothing beyond the room.
 */

import type { Refuse } from './fault.ts';
import { refuseRepeats } from './fit-tables.ts';
import type { Scheme } from './grammar.ts';
import { millionths } from './millionths.ts';

export function checkLocks({ locks, tables }: Scheme, refuse: Refuse): void {
  if (locks === undefined) return;
  refuseRepeats(locks.tables.map(({ table }, place) => ({ id: table, path: ['locks', 'tables', place, 'table'] })), refuse);
  locks.tables.forEach(({ table: id, items = [], own }, place) => {
    const path = ['locks', 'tables', place];
    const table = tables.find((one) => one.id === id);
    if (table === undefined) return refuse([...path, 'table'], 'unknownTable', { value: id });
    const known = new Set(table.categories.flatMap((category) => category.items.map((item) => item.id)));
    refuseRepeats(items.map(({ item }, index) => ({ id: item, path: [...path, 'items', index, 'item'] })), refuse);
    items.forEach(({ item }, index) => {
      if (!known.has(item)) refuse([...path, 'items', index, 'item'], 'unknownItem', { value: item });
    });
    if (own !== undefined && millionths(own) > millionths(table.full)) refuse([...path, 'own'], 'ownAboveFull', { value: own, most: table.full });
  });
}
