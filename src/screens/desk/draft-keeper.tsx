/**
 * Keeps what is being typed on a desk as a draft beside the book, and says where it is.
 *
 * One of these lives per unit (give it the unit as key). It reads the draft once, writes every
 * change, and forgets the draft as soon as nothing is left to keep.
 *
 * Imports: client (drafts), ui, desk.
 */

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useDraft } from '#client/drafts.ts';
import { TwoVersions } from '#ui/two-versions.tsx';
import { DraftSaveState } from '../draft-save-state.tsx';
import { useSlots, type DeskDraft } from './slots.ts';

const nothing: DeskDraft = {};

export function DraftKeeper({ book, unit }: { readonly book: string; readonly unit: string }) {
  const { t } = useTranslation('desk');
  const slots = useSlots();
  const draft = useDraft<DeskDraft>(book, `desk:${unit}`, nothing);
  const { content, change, discard, conflict } = draft;
  const isLoaded = useRef(false);
  const tell = useRef({ change, discard });

  useEffect(() => {
    tell.current = { change, discard };
  });

  useEffect(() => {
    if (content === undefined || isLoaded.current) return;
    isLoaded.current = true;
    const early = Object.keys(slots.all()).length > 0;
    slots.load(content);
    if (early) tell.current.change(slots.all());
  }, [content, slots]);

  useEffect(
    () =>
      slots.subscribe(() => {
        if (!isLoaded.current) return;
        const typed = slots.all();
        if (Object.keys(typed).length > 0) tell.current.change(typed);
        else void tell.current.discard();
      }),
    [slots],
  );

  if (conflict !== null) {
    return (
      <TwoVersions
        mine={<DraftWords draft={slots.all()} />}
        theirs={<DraftWords draft={conflict.content} />}
        note={t('draft.conflict')}
        onKeepMine={draft.keepMine}
        onTakeTheirs={() => {
          draft.takeOther();
          slots.replace(conflict.content);
        }}
      />
    );
  }
  return <DraftSaveState draft={draft} pending={Object.keys(slots.all()).length} />;
}

/** What a draft holds, for choosing between two: field and text, without a form's furniture. */
function DraftWords({ draft }: { readonly draft: DeskDraft }) {
  return (
    <ul>
      {Object.entries(draft).map(([key, { value }]) => (
        <li key={key}>
          {key.split(':')[1] ?? key}: {textsIn(value).join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
