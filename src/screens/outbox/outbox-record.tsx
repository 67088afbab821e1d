/** One record of the outbox: what, by whom, how far, and why not further. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useRefusalText } from '#client/refusal-text.ts';
import { retryRecord } from '#client/site/outbox.ts';
import type { SiteRecord, SiteState } from '#client/site/site-record.ts';
import { useFormat } from '#ui/format.ts';
import { Tag, type Tone } from '#ui/tag.tsx';
import styles from './outbox.module.css';

const looks: Readonly<Record<SiteState, { readonly tone: Tone; readonly sign: string }>> = {
  waiting: { tone: 'wait', sign: '…' }, sending: { tone: 'accent', sign: '↑' }, sent: { tone: 'good', sign: '✓' }, refused: { tone: 'bad', sign: '!' },
};

export interface OutboxRecordProps { readonly record: SiteRecord; readonly isMine: boolean; readonly onRemove: () => void; readonly onRetried: () => void }

export function OutboxRecord({ record, isMine, onRemove, onRetried }: OutboxRecordProps) {
  const { t } = useTranslation('outbox');
  const { instant } = useFormat();
  const { about, actor, at, state, refusal, files, sentAt, bookTitle, pack } = record;
  const say = useRefusalText((_, id) => (id === record.about.unit ? id : about.unit));
  return (
    <li className={styles.record} data-state={state}>
      <Tag {...looks[state]}>{t(`state.${state}`)}</Tag>
      <div className={styles.words}>
        <p><strong>{t(`kind.${about.kind}`)} · {about.unit}</strong> {about.words}</p>
        <p className={styles.quiet}>
          {t('at', { time: instant(at), person: actor.person })}{files.length > 0 && ` · ${t('files', { count: files.length })}`}{sentAt !== null && ` · ${t('sentAt', { time: instant(sentAt) })}`}
        </p>
        <p className={styles.quiet}>{bookTitle}{pack !== null && ` · ${t('ofPack')}`}</p>
        {refusal !== null && <p className={styles.refusal}>{say(refusal)}</p>}
        {!isMine && pack === null && state !== 'sent' && <p className={styles.quiet}>{t('otherActor', { person: actor.person })}</p>}
      </div>
      <div className={styles.actions}>
        {state === 'refused' && isMine && <Button variant="default" onClick={() => void retryRecord(record.id).then(onRetried)}>{t('retry')}</Button>}
        <Button variant="default" aria-label={t('removeOf', { unit: about.unit, words: about.words })} onClick={onRemove}>{t('remove')}</Button>
      </div>
    </li>
  );
}
