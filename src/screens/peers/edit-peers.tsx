/**
 * The office's assignment, kept as a draft; what it means is shown before it is saved as one entry.
 *
 * Imports: client, ui.
 */

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { useDraft } from '#client/drafts.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import type { PeersView } from '#view/peers.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { ReviewerVoices } from '../reviewer-voices.tsx';
import { assignInTurn, type Pairs } from './assign-in-turn.ts';
import { ChooseReviewers } from './choose-reviewers.tsx';
import { pairsOf } from './pairs-of.ts';
import { PeersDifference } from './peers-difference.tsx';
import { PeersTable } from './peers-table.tsx';
import { ReplaceReviewer } from './replace-reviewer.tsx';
import { SavePeers } from './save-peers.tsx';

/** What is being arranged, and the revision it was arranged over. */
interface PeersDraft { readonly seen: number; readonly pairs: readonly (readonly [string, readonly string[]])[]; readonly voices?: Readonly<Record<string, string>> }

export interface EditPeersProps { readonly book: string; readonly view: PeersView }

export function EditPeers(props: EditPeersProps) {
  // a draft that is gone is read anew
  const [round, setRound] = useState(0);
  return <PeersDraftEditor key={round} {...props} onGone={() => setRound(round + 1)} />;
}

function PeersDraftEditor({ book, view, onGone }: EditPeersProps & { readonly onGone: () => void }) {
  const { t } = useTranslation('peers');
  const { instant } = useFormat();
  const draft = useDraft<PeersDraft | null>(book, 'peers', null);
  const [chosen, setChosen] = useState<PeersView['units'][number] | null>(null);
  const [replaced, setReplaced] = useState<PeersView['units'][number] | null>(null);
  const [open, setOpen] = useState<'save' | 'discard' | null>(null);
  if (draft.content === undefined) return <SkeletonBlock label={t('title')} rows={8} />;

  const inForce = pairsOf(view);
  const mine = draft.content ?? { seen: view.revision, pairs: [...inForce] };
  const pairs: Pairs = new Map(mine.pairs);
  const isChanged = draft.content !== null;
  const isOld = isChanged && mine.seen !== view.revision;
  const ids = view.units.map(({ id }) => id);
  const voices = mine.voices ?? view.voices?.byReviewer ?? {};
  const change = (next: Pairs) => draft.change({ ...mine, pairs: [...next] });
  const handleGone = () => void draft.discard().then(onGone);
  const versions = (theirs: Pairs) => ({
    mine: <PeersDifference pairs={pairs} from={theirs} units={view.units} />,
    theirs: <PeersDifference pairs={theirs} from={pairs} units={view.units} />,
  });

  return (
    <>
      {draft.conflict !== null && <TwoVersions {...versions(new Map(draft.conflict.content?.pairs ?? [...inForce]))} onKeepMine={draft.keepMine} onTakeTheirs={draft.takeOther} />}
      {isOld && <TwoVersions note={t('theirsNewer')} {...versions(inForce)} onKeepMine={() => draft.change({ ...mine, seen: view.revision })} onTakeTheirs={handleGone} />}
      <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${t('title')}.json`, JSON.stringify(mine.pairs, null, 2))} />
      <Group mb="md" gap="sm">
        <Button disabled={!isChanged || isOld} onClick={() => setOpen('save')}>{t('save')}</Button>
        <Button variant="default" onClick={() => change(assignInTurn(ids, view.peersPerUnit))}>{t('inTurn')}</Button>
        {isChanged && <Button variant="default" onClick={() => setOpen('discard')}>{t('discard')}</Button>}
        {isChanged && <><DraftSaveState draft={draft} /> <span>{t('unsaved')}</span></>}
      </Group>
      <PeersTable
        book={book}
        view={view}
        pairs={pairs}
        lead={`${view.drawn === null ? t('drawNote') : t('drawnOn', { time: instant(view.drawn.at) })} ${t('lead.open', { count: view.peersPerUnit })} ${t('inTurnNote', { count: view.peersPerUnit })}`}
        replaceButton={isChanged ? undefined : (unit) => <Button size="compact-sm" variant="default" aria-label={t('replace.actionOf', { unit: unit.name })} onClick={() => setReplaced(unit)}>{t('replace.action')}</Button>}
        editButton={(unit) => <Button size="compact-sm" variant="default" aria-label={t('editOf', { unit: unit.name })} onClick={() => setChosen(unit)}>{t('edit')}</Button>}
      />
      {replaced !== null && <ReplaceReviewer book={book} reviewer={replaced} units={view.units} onClose={() => setReplaced(null)} />}
      {view.voices !== null && <ReviewerVoices reviewers={reviewing(view.units, pairs)} known={view.voices.known} voices={voices} onChange={(next) => draft.change({ ...mine, voices: next })} />}
      {chosen !== null && (
        <ChooseReviewers
          unit={chosen}
          units={view.units}
          pairs={pairs}
          onClose={() => setChosen(null)}
          onDone={(reviewers) => {
            change(new Map(pairs).set(chosen.id, reviewers));
            setChosen(null);
          }}
        />
      )}
      {open === 'save' && <SavePeers book={book} view={view} pairs={pairs} voices={voices} seen={mine.seen} onClose={() => setOpen(null)} onSaved={handleGone} />}
      <ConfirmDialog isOpen={open === 'discard'} onClose={() => setOpen(null)} onConfirm={handleGone} tone="bad" title={t('discard')} confirmLabel={t('discard')}>
        <p>{t('discardAsk')}</p>
      </ConfirmDialog>
    </>
  );
}

function reviewing(units: PeersView['units'], pairs: Pairs): PeersView['units'] {
  const ids = new Set([...pairs.values()].flat());
  return units.filter(({ id }) => ids.has(id));
}
