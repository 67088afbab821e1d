/** What the assignment means, and then its saving. A refusal leaves everything as it is. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import type { PeersView } from '#view/peers.ts';
import type { Pairs } from './assign-in-turn.ts';
import { consequences } from './consequences.ts';
import { begunSheets } from './pairs-of.ts';
import styles from './save-peers.module.css';

export interface SavePeersProps {
  readonly book: string;
  readonly view: PeersView;
  readonly pairs: Pairs;
  /** Which voice each reviewer has, where the scheme weighs voices. */
  readonly voices: Readonly<Record<string, string>>;
  readonly seen: number;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function SavePeers({ book, view, pairs, voices, seen, onClose, onSaved }: SavePeersProps) {
  const { t } = useTranslation('peers');
  const { mark } = useFormat();
  const { mutateAsync, isPending, error } = useCommand(book);
  const [reason, setReason] = useState('');
  const nameById = new Map(view.units.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => nameById.get(id) ?? id;
  const sentence = useRefusalText((_, id) => nameOf(id));
  const few = (names: readonly string[]) => (names.length > shown ? t('consequences.all', { names: names.slice(0, shown).join(mark) }) : names.join(mark));
  const { load, without, fewer, mutual, dropped, conflicts, repeated } = consequences(pairs, { units: view.units.map(({ id }) => id), wanted: view.peersPerUnit, begun: begunSheets(view), drawn: view.drawn });
  const pairWords = (list: readonly { readonly unit: string; readonly reviewer: string }[]) => few(list.map(({ unit, reviewer }) => `${nameOf(reviewer)} → ${nameOf(unit)}`));
  const warnings = [
    ...(without.length > 0 ? [t('consequences.without', { count: without.length, names: few(without.map(nameOf)) })] : []),
    ...(dropped.length > 0 ? [t('consequences.dropped', { count: dropped.length, names: pairWords(dropped) })] : []),
    ...(conflicts.length > 0 ? [t('consequences.conflicts', { count: conflicts.length, names: pairWords(conflicts) })] : []),
    ...(fewer.length > 0 ? [t('consequences.fewer', { count: fewer.length, wanted: view.peersPerUnit, names: few(fewer.map(nameOf)) })] : []),
    ...(mutual.length > 0 ? [t('consequences.mutual', { count: mutual.length, names: few(mutual.map(([a, b]) => t('consequences.pair', { a: nameOf(a), b: nameOf(b) }))) })] : []),
    ...(repeated.length > 0 ? [t('consequences.repeated', { count: repeated.length, names: pairWords(repeated) })] : []),
    ...(load.idle > 0 ? [t('consequences.idle', { count: load.idle })] : []),
  ];

  const handleSave = async () => {
    try {
      // a reviewer that left the list of units since is left out
      const listed = view.units.map(({ id }) => ({ unit: id, reviewers: (pairs.get(id) ?? []).filter((reviewer) => nameById.has(reviewer)) })).filter(({ reviewers }) => reviewers.length > 0);
      await mutateAsync({ kind: 'assignPeers', seen, ...(view.drawn === null ? {} : { reason: reason.trim() }), pairs: view.voices === null ? listed : listed.map((pair) => ({ ...pair, voices: voicesIn(voices, pair.reviewers) })) });
    } catch {
      return; // told below, from the mutation
    }
    toast({ text: t('saved'), tone: 'good' });
    onSaved();
  };

  return (
    <Dialog isOpen width="wide" title={t('consequences.title')} onClose={onClose} actions={<Button loading={isPending} disabled={view.drawn !== null && reason.trim() === ''} onClick={() => void handleSave()}>{t('confirm')}</Button>}>
      <p>{load.min === load.max ? t('consequences.even', { count: load.max }) : t('consequences.load', { min: load.min, max: load.max })}</p>
      {warnings.length === 0 ? <p>{t('consequences.fine')}</p> : <ul className={styles.warnings}>{warnings.map((line) => <li key={line}>{line}</li>)}</ul>}
      {view.drawn !== null && <div className={styles.reason}><TextAreaField label={t('reason')} description={t('reasonNote')} value={reason} onChange={setReason} isRequired minRows={2} /></div>}
      {error !== null && <p role="alert" className={styles.bad}>{sentence(refusalFrom(error))}</p>}
    </Dialog>
  );
}

/** Names before "and so on". */
const shown = 12;

function voicesIn(voices: Readonly<Record<string, string>>, reviewers: readonly string[]): Record<string, string> {
  return Object.fromEntries(reviewers.flatMap((reviewer) => (voices[reviewer] === undefined ? [] : [[reviewer, voices[reviewer]]])));
}
