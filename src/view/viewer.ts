/**
 * Who may read what of a book. What one may not read does not exist.
 *
 * The office and the leaders read everything; an inspector reads problems; a unit reads itself,
 * and as a reviewer the units assigned to it.
 *
 * Who looks at an earlier day reads what they might read then and may read now, and may do nothing
 * (docs/decisions/0097). The list of units is that of the day.
 *
 * Source: process description, last paragraph of the stage table.
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState, Untouched, UnitState } from '#ledger/state.ts';
import { allowedActions, mayDo, type Action } from '#workflow/policy.ts';

export type SeenUnit = Untouched<UnitState>;

export interface UnitName { readonly id: string; readonly name: string; readonly short: string; readonly kind: SeenUnit['unit']['kind']; readonly unitClass?: string }

export function unitName(unit: SeenUnit): UnitName {
  const { id, name, short, kind, unitClass } = unit.unit;
  return { id, name, short, kind, ...(unitClass === undefined ? {} : { unitClass }) };
}

/** Units whose problems, sheets and scores the viewer may read, in the office's order. */
export function readableUnits(state: BookState, viewer: Actor): readonly SeenUnit[] {
  const listed = [...state.units.values()].filter((unit) => unit.listed);
  return listed.filter((unit) => mayReadUnit(state, viewer, unit.unit.id));
}

export function mayReadUnit(state: BookState, viewer: Actor, unit: string): boolean {
  if (state.units.get(unit)?.listed !== true) return false;
  switch (viewer.role) {
    case 'office':
    case 'leader':
    case 'inspector':
      return true;
    case 'unit':
      return viewer.unit === unit && (state.present === null || mayReadUnit(state.present, viewer, unit));
    case 'peer':
      return false;
  }
}

/** A score in the making is the office's and the leaders' business; a unit reads it once published. */
export function mayReadScore(state: BookState, viewer: Actor, unit: string): boolean {
  if (viewer.role === 'office' || viewer.role === 'leader') return true;
  return mayLook(state, viewer, 'readResults') && mayReadUnit(state, viewer, unit);
}

export function allowed(state: BookState, viewer: Actor): readonly Action[] {
  const then = allowedActions(viewer.role, state.stage);
  return state.present === null ? then : then.filter((action) => action.startsWith('read') && mayLook(state, viewer, action));
}

/** Whether something of a kind may be read, in the stage of that day and in the present one. */
export function mayLook(state: BookState, viewer: Actor, action: Action): boolean {
  return mayDo(viewer.role, action, state.stage) && (state.present === null || mayDo(viewer.role, action, state.present.stage));
}

/** A book shows in a viewer's lists when there is anything in it for them. */
export function mayReadBook(state: BookState, viewer: Actor): boolean {
  if (viewer.role === 'office' || viewer.role === 'leader' || viewer.role === 'inspector') return true;
  return viewer.unit !== undefined && state.units.get(viewer.unit)?.listed === true;
}
