/** A reviewer falls out: what becomes of its sheets is shown before it is put on record. */

import { Alert, Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { usePeerReplacement } from '#client/book-queries.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { Dialog } from '#ui/dialog.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import type { PeersView } from '#view/peers.ts';
import styles from './save-peers.module.css';

export interface ReplaceReviewerProps {
  readonly book: string;
  readonly reviewer: PeersView['units'][number];
  readonly units: PeersView['units'];
  readonly onClose: () => void;
}

export function ReplaceReviewer({ book, reviewer, units, onClose }: ReplaceReviewerProps) {
  const { t } = useTranslation('peers');
  const { data } = usePeerReplacement(book, reviewer.id);
  const { mutateAsync, isPending, error } = useCommand(book);
  const sentence = useRefusalText((what, id) => (what === 'unit' ? (units.find((unit) => unit.id === id)?.name ?? id) : id));
  const [way, setWay] = useState<'keeping' | 'all'>('keeping');
  const [reason, setReason] = useState('');
  const outcome = data?.[way];

  const handleReplace = async () => {
    if (data === undefined || outcome?.ok !== true) return;
    try {
      await mutateAsync({ kind: 'replaceReviewer', seen: data.revision, reviewer: reviewer.id, keepSubmitted: way === 'keeping', reason: reason.trim() });
    } catch {
      return; // told below, from the mutation
    }
    toast({ text: t('replace.done', { count: outcome.changed.length }), tone: 'good' });
    onClose();
  };

  return (
    <Dialog
      isOpen width="wide" title={t('replace.title', { unit: reviewer.name })} onClose={onClose}
      actions={<Button loading={isPending} disabled={outcome?.ok !== true || reason.trim() === ''} onClick={() => void handleReplace()}>{t('replace.confirm')}</Button>}
    >
      <p>{t('replace.say')}</p>
      {data === undefined || outcome === undefined ? <SkeletonBlock label={t('replace.preview')} rows={3} /> : (
        <>
          {data.submitted > 0 && (
            <Radio.Group aria-label={t('replace.preview')} value={way} onChange={(next) => setWay(next === 'all' ? 'all' : 'keeping')}>
              <Stack gap="xs" mt="md">
                <Radio value="keeping" label={t('replace.keep')} />
                <Radio value="all" label={t('replace.all')} />
              </Stack>
            </Radio.Group>
          )}
          {outcome.ok
            ? <ul className={styles.warnings}>{outcome.changed.map(({ unit, from, to }) => <li key={`${unit} ${to}`}>{t('replace.line', { unit, from, to })}</li>)}</ul>
            : <Alert color="red" role="alert" mt="md">{sentence(outcome.refusal)}</Alert>}
          <div className={styles.reason}><TextAreaField label={t('replace.reason')} value={reason} onChange={setReason} isRequired minRows={2} /></div>
        </>
      )}
      {error !== null && <p role="alert" className={styles.bad}>{sentence(refusalFrom(error))}</p>}
    </Dialog>
  );
}
