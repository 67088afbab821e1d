/**
 * The office's list of units, kept as a draft until it is saved into the book as one entry.
 *
 * A list that somebody else saved meanwhile is shown beside the own one; neither is lost.
 *
 * Imports: client, ui.
 */

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { useCommand } from '#client/commands.ts';
import { useDraft } from '#client/drafts.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Unit } from '#ledger/fields.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { toast } from '#ui/toast-store.ts';
import { TwoVersions } from '#ui/two-versions.tsx';
import type { UnitsView } from '#view/plan.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { UnitsEditor } from '../units-editor.tsx';
import { UnitNotes } from './unit-notes.tsx';
import { UnitsDifference } from './units-difference.tsx';

/** What is typed, and the revision it was typed over. */
interface UnitsDraft { readonly seen: number; readonly units: readonly Unit[] }

export interface EditUnitsProps { readonly book: string; readonly view: UnitsView; readonly isShown: (unit: Unit) => boolean }

export function EditUnits(props: EditUnitsProps) {
  // a draft that is gone is read anew: a fresh editor begins from the book
  const [round, setRound] = useState(0);
  return <UnitsDraftEditor key={round} {...props} onGone={() => setRound(round + 1)} />;
}

function UnitsDraftEditor({ book, view, isShown, onGone }: EditUnitsProps & { readonly onGone: () => void }) {
  const { t } = useTranslation('units');
  const sentence = useRefusalText((what, id) => (what === 'unit' ? (view.units.find((unit) => unit.id === id)?.name ?? id) : id));
  const draft = useDraft<UnitsDraft | null>(book, 'units', null);
  const { mutateAsync, isPending, error } = useCommand(book);
  const [isDiscarding, setDiscarding] = useState(false);
  if (draft.content === undefined) return <SkeletonBlock label={t('caption')} rows={8} />;

  const inBook = view.units.map(unitOf);
  const mine = draft.content ?? { seen: view.revision, units: inBook };
  const isChanged = draft.content !== null;
  const isOld = isChanged && mine.seen !== view.revision;
  const extensions = new Map(view.units.map((unit) => [unit.id, unit]));

  const handleSave = async () => {
    try {
      await mutateAsync({ kind: 'changeUnits', seen: mine.seen, units: [...mine.units] });
    } catch {
      return; // told below, from the mutation
    }
    toast({ text: t('saved'), tone: 'good' });
    await draft.discard();
    onGone();
  };
  const handleDiscard = () => void draft.discard().then(onGone);
  const handleToFile = () => saveAsFile(`${t('caption')}.json`, JSON.stringify(mine.units, null, 2));

  return (
    <>
      {draft.conflict !== null && (
        <TwoVersions
          mine={<UnitsDifference mine={mine.units} theirs={draft.conflict.content?.units ?? inBook} />}
          theirs={<UnitsDifference mine={draft.conflict.content?.units ?? inBook} theirs={mine.units} />}
          onKeepMine={draft.keepMine}
          onTakeTheirs={draft.takeOther}
        />
      )}
      {isOld && (
        <TwoVersions
          note={t('theirsNewer')}
          mine={<UnitsDifference mine={mine.units} theirs={inBook} />}
          theirs={<UnitsDifference mine={inBook} theirs={mine.units} />}
          onKeepMine={() => draft.change({ ...mine, seen: view.revision })}
          onTakeTheirs={handleDiscard}
        />
      )}
      <DraftTrouble draft={draft} onSaveToFile={handleToFile} />
      {error !== null && <p role="alert">{sentence(refusalFrom(error))}</p>}
      <Group mb="md">
        <Button disabled={!isChanged || isOld} loading={isPending} onClick={() => void handleSave()}>{t('save')}</Button>
        {isChanged && <Button variant="default" onClick={() => setDiscarding(true)}>{t('discard')}</Button>}
        {isChanged && <DraftSaveState draft={draft} />}
        {isChanged && <span>{t('unsaved')}</span>}
      </Group>
      <UnitsEditor
        units={mine.units}
        classes={view.classes ?? undefined}
        onChange={(units) => draft.change({ seen: mine.seen, units })}
        used={new Set(view.units.filter(({ used }) => used).map(({ id }) => id))}
        isShown={isShown}
        notesOf={(unit) => <UnitNotes unit={{ extensions: extensions.get(unit.id)?.extensions ?? [] }} />}
      />
      <ConfirmDialog isOpen={isDiscarding} onClose={() => setDiscarding(false)} onConfirm={handleDiscard} tone="bad" title={t('discard')} confirmLabel={t('discard')}>
        <p>{t('discardAsk')}</p>
      </ConfirmDialog>
    </>
  );
}

function unitOf({ id, name, short, kind, contact, unitClass }: Unit): Unit {
  return { id, name, short, kind, contact, ...(unitClass === undefined ? {} : { unitClass }) };
}
