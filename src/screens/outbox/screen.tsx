/** Everything recorded on this device and how far it has got: retry, delete, export. */

import { Alert, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { readOutbox, removeRecord, useOutbox } from '#client/site/outbox.ts';
import { useSending } from '#client/site/use-sending.ts';
import { isSameActor, type SiteRecord } from '#client/site/site-record.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { saveResults } from '../save-results.ts';
import styles from './outbox.module.css';
import { OutboxRecord } from './outbox-record.tsx';

export function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const { records, isKept, isRead } = useOutbox();
  const { send, isBusy } = useSending();
  const actor = useActor();
  const [removing, setRemoving] = useState<SiteRecord>();

  useEffect(() => void readOutbox(), []);

  const waiting = records.filter(({ state }) => state === 'waiting' || state === 'sending');
  const refused = records.filter(({ state }) => state === 'refused');
  const unsent = records.filter(({ state }) => state !== 'sent');
  const sent = records.filter(({ state }) => state === 'sent');
  const mine = waiting.filter((record) => record.pack === null && isSameActor(record.actor, actor));

  const handleExport = async () => {
    // one file a year: whoever imports it works in one year
    for (const book of new Set(unsent.map((record) => record.book))) {
      const own = unsent.filter((record) => record.book === book);
      await saveResults(`${own[0]?.bookTitle ?? book}-${t('title')}.json`, own, { pack: null, schemeHash: null });
    }
  };

  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('status', { waiting: waiting.length, refused: refused.length })}
        actions={
          <>
            {sent.length > 0 && <Button variant="default" onClick={() => void Promise.all(sent.map(({ id }) => removeRecord(id)))}>{t('clearSent')}</Button>}
            {unsent.length > 0 && <Button variant="default" onClick={() => void handleExport()}>{t('exportAll')}</Button>}
            {mine.length > 0 && <Button loading={isBusy} onClick={() => void send()}>{t('sendAll')}</Button>}
          </>
        }
      />
      {!isKept && <Alert color="red" role="alert">{t('notKept')}</Alert>}
      <p className={styles.say}>{t('say')}</p>
      {isRead && records.length === 0 ? <EmptyState reason={t('none')} /> : (
        <ul className={styles.list} aria-label={t('list')}>
          {records.map((record) => <OutboxRecord key={record.id} record={record} isMine={isSameActor(record.actor, actor)} onRemove={() => setRemoving(record)} onRetried={() => void send()} />)}
        </ul>
      )}
      <ConfirmDialog
        isOpen={removing !== undefined}
        title={t('remove')}
        confirmLabel={t('remove')}
        tone="bad"
        onClose={() => setRemoving(undefined)}
        onConfirm={() => {
          if (removing !== undefined) void removeRecord(removing.id);
          setRemoving(undefined);
        }}
      >
        <p>{removing?.about.unit} {removing?.about.words}</p>
        <p>{t('removeAsk')}</p>
      </ConfirmDialog>
    </>
  );
}
