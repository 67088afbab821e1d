/**
 * One sheet: a unit's self-assessment, or a peer's scores of another unit.
 *
 * Its author fills it in, checks it and submits it; everybody else, and its author afterwards,
 * reads it. A draft belongs to who typed it, so another person at the computer is another sheet.
 *
 * Imports: client, workflow, ui.
 */

import { getRouteApi } from '@tanstack/react-router';

import { useActor } from '#client/actor.ts';
import { useScheme, useSheet } from '#client/book-queries.ts';
import { schemeFor } from '#scheme/classes.ts';
import { sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { OwnSheet } from './own-sheet.tsx';
import { BonusSection } from './bonus-section.tsx';
import { isAuthor } from './author.ts';
import { OthersSheet } from './others-sheet.tsx';

const route = getRouteApi('/years/$book/sheets/$sheet');

export function SheetScreen() {
  const { book, sheet } = route.useParams();
  const actor = useActor();
  const view = useSheet(book, sheet);
  const scheme = schemeFor(useScheme(book).scheme, view.unit.unitClass);
  const form = sheetOf(scheme, view.kind);
  const table = form === undefined ? undefined : tableOf(scheme, form.table);
  if (form === undefined || table === undefined) throw new RangeError(`The scheme has no sheet ${view.kind}.`);
  const about = { book, view, sheet: { scheme, form, table, reasonBelow: view.reasonBelow ?? undefined } };
  return (
    <>
      {isAuthor(view, actor) ? <OwnSheet key={`${actor.role} ${actor.person} ${actor.unit ?? ''} ${sheet}`} {...about} /> : <OthersSheet {...about} />}
      <BonusSection {...about} />
    </>
  );
}
