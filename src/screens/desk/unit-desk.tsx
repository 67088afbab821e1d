/**
 * One unit's desk: fetched, held together, and laid out in three columns under the score bar.
 *
 * What is typed lives in slots per unit; what is on show (item, filter, explanation) in the address.
 *
 * Imports: client, router, desk.
 */

import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';

import { useAsOf } from '#client/as-of.ts';
import { useDesk, useScheme } from '#client/book-queries.ts';
import type { CommandInput } from '#client/commands.ts';
import { useDeskReader, useDesksAhead, useSend } from '#client/desk-cache.ts';
import { schemeFor } from '#scheme/classes.ts';
import { DeskColumns } from './desk-columns.tsx';
import { DeskContext, refusalOf, type Desk } from './desk-context.ts';
import { deskKind, itemPlaces, matterPlaces } from './places.ts';
import { createSlots, SlotsContext } from './slots.ts';
import { createUndoStack, UndoContext, useUndoKey } from './undo.ts';

export const route = getRouteApi('/years/$book/desk/$unit');

export function UnitDesk() {
  const { book, unit } = route.useParams();
  const view = useDesk(book, unit);
  const scheme = schemeFor(useScheme(book).scheme, view.unit.unitClass);
  const sendCommand = useSend(book);
  const newest = useDeskReader(book);
  const [undo] = useState(createUndoStack);
  // what is typed belongs to today: an earlier day begins with nothing typed
  const place = `${book} ${unit} ${useAsOf() ?? ''}`;
  // a unit's typing is its own: `place` alone decides
  const slots = useMemo(() => ({ place, ...createSlots() }), [place]);
  useUndoKey(undo);
  useDesksAhead(book, [view.next?.id ?? '', view.previous?.id ?? '']);

  const kind = useMemo(() => deskKind(scheme), [scheme]);
  const places = useMemo(() => itemPlaces(scheme), [scheme]);
  const matters = useMemo(() => matterPlaces(view, scheme), [view, scheme]);
  const send = useCallback((command: CommandInput) => refusalOf(sendCommand(command)), [sendCommand]);
  const desk = useMemo<Desk>(() => ({ book, view, scheme, kind, places, send, newest }), [book, view, scheme, kind, places, send, newest]);

  return (
    <DeskContext value={desk}>
      <UndoContext value={undo}>
        <SlotsContext value={slots}>
          <DeskColumns matters={matters} />
        </SlotsContext>
      </UndoContext>
    </DeskContext>
  );
}
