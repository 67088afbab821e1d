/**
 * The author's side of a sheet: filling in, checking, and after submission the receipt.
 *
 * The draft and the last refusal live here, above the steps, so that nothing typed goes away when a
 * step does: when the stage has moved on, or another window submitted first.
 *
 * Imports: client, ui.
 */

import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useDraft } from '#client/drafts.ts';
import type { Refusal } from '#workflow/refusal.ts';
import type { AboutSheet } from './about.ts';
import { DraftTroubles } from './draft-troubles.tsx';
import { Filling } from './filling.tsx';
import { ReadSheet } from './read-sheet.tsx';
import { contentOf, isEmpty, rowsToSubmit, type SheetContent } from './sheet-content.ts';
import { LoadingSheet } from './loading-sheet.tsx';

const route = getRouteApi('/years/$book/sheets/$sheet');

const nothing: SheetContent = { rows: {} };

export function OwnSheet(about: AboutSheet) {
  const { book, view, sheet } = about;
  const navigate = route.useNavigate();
  const command = useCommand(book);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isSending, setSending] = useState(false);
  const draft = useDraft<SheetContent>(book, `sheet:${view.sheet}`, nothing);

  const latest = useRef(nothing);
  const isUntouched = draft.state.kind === 'none' && isEmpty(draft.content ?? nothing);
  const content = isUntouched && view.status === 'returned' ? contentOf(view.rows, sheet.form.form) : (draft.content ?? nothing);
  useEffect(() => {
    latest.current = content;
  });
  if (draft.content === undefined) return <LoadingSheet about={about} />;
  /** From what is there by then: a picture may arrive when the next item is open already. */
  const update = (change: (content: SheetContent) => SheetContent) => {
    latest.current = change(latest.current);
    draft.change(latest.current);
  };
  const handleSubmit = async () => {
    setRefusal(undefined);
    setSending(true);
    await draft.flush();
    try {
      await command.mutateAsync({ kind: 'submitSheet', sheet: view.sheet, seen: view.revision, rows: rowsToSubmit(content, sheet) });
      // only now: until the book has it, the draft is all there is
      await draft.discard();
      await navigate({ search: { step: 'fill', item: '' }, replace: true });
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
    setSending(false);
  };

  const troubles = <DraftTroubles about={about} draft={draft} content={content} refusal={refusal} />;
  if (view.maySubmit) {
    return <Filling about={about} draft={draft} content={content} update={update} troubles={troubles} isSubmitting={isSending} onSubmit={() => void handleSubmit()} />;
  }
  const isLeft = !isSending && draft.state.kind !== 'none' && !isEmpty(content);
  return <ReadSheet about={about} left={isLeft ? { content, refusal, onDiscard: () => void draft.discard() } : undefined} />;
}
