/**
 * Each way to the page: address, QR code, poster, one-time codes; and the page on this device.
 *
 * Codes can be read once, when they are issued: only their hashes are kept.
 *
 * Imports: client, ui.
 */

import { Alert, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { isServed } from '#client/served/is-served.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { newCodes, useAnswersCommand } from '#client/survey.ts';
import { copyText } from '#ui/copy-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { QrCode } from '#ui/qr-code.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { toast } from '#ui/toast-store.ts';
import type { SurveyView } from '#view/survey.ts';
import styles from './survey.module.css';
import type { TypedChannel } from './typed-survey.ts';

/** The address of a page of this installation. */
function addressOf(page: 'ask.html' | 'kiosk.html', short: string, channel: string): string {
  return new URL(`${page}?q=${short}&c=${encodeURIComponent(channel)}`, document.baseURI.replace(/[?#].*$/, '')).href;
}

export function ChannelsTab({ book, view }: { readonly book: string; readonly view: SurveyView }) {
  const { t } = useTranslation('survey');
  if (view.content === null || view.short === '') return <EmptyState reason={t('notPublished')} />;
  return (
    <div className={styles.stack}>
      <Alert color="blue">{t(isServed() ? 'whereAnswersGoServed' : 'whereAnswersGo')}</Alert>
      {view.content.channels.map((channel) => <ChannelSheet key={channel.id} book={book} view={view} channel={channel} />)}
    </div>
  );
}

function ChannelSheet({ book, view, channel }: { readonly book: string; readonly view: SurveyView; readonly channel: TypedChannel }) {
  const { t } = useTranslation('survey');
  const address = addressOf('ask.html', view.short, channel.id);
  const counts = view.channels.find(({ id }) => id === channel.id);
  const copy = async () => toast((await copyText(address)) ? { text: t('copied'), tone: 'good' } : { text: t('copyByHand'), tone: 'bad' });
  return (
    <Sheet
      title={channel.name}
      note={[t('channelCounts', { count: counts?.answers ?? 0 }), ...(channel.codes === 'none' ? [] : [t('codeCounts', { issued: counts?.issued ?? 0, used: counts?.used ?? 0 })])].join(' · ')}
      actions={<Button variant="default" component="a" href={addressOf('kiosk.html', view.short, channel.id)} target="_blank" rel="noopener">{t('openKiosk')}</Button>}
    >
      <div className={styles.channel}>
        <QrCode text={address} label={t('qrOf', { name: channel.name })} />
        <div className={styles.stack}>
          <p className={styles.link}>{address}</p>
          <div className={styles.row}>
            <Button variant="default" onClick={() => void copy()}>{t('copy')}</Button>
          </div>
          {channel.codes !== 'none' && <p className={styles.quiet}>{t(`codesNote.${channel.codes}`)}</p>}
        </div>
      </div>
      {channel.codes !== 'none' && view.may.manage && <Codes book={book} view={view} channel={channel} />}
    </Sheet>
  );
}

function Codes({ book, view, channel }: { readonly book: string; readonly view: SurveyView; readonly channel: TypedChannel }) {
  const { t } = useTranslation('survey');
  const sentence = useRefusalText();
  const act = useAnswersCommand(book);
  const [count, setCount] = useState('50');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const wanted = /^\d{1,4}$/.test(count) && Number(count) >= 1 && Number(count) <= 2000 ? Number(count) : undefined;
  const handleIssue = async () => {
    if (wanted === undefined) return;
    const made = newCodes(view.short, wanted);
    try {
      await act.mutateAsync({ kind: 'issueCodes', channel: channel.id, note: '', hashes: [...made.hashes] });
    } catch {
      return;
    }
    setCodes(made.codes);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <TextInput label={t('codeCount')} value={count} inputMode="numeric" maxLength={4} onChange={(event) => setCount(event.currentTarget.value.normalize('NFKC').trim())} error={wanted === undefined ? t('codeCountFault') : undefined} />
        <Button loading={act.isPending} disabled={wanted === undefined} onClick={() => void handleIssue()}>{t('issueCodes')}</Button>
      </div>
      {act.error !== null && <Alert role="alert" color="red">{sentence(refusalFrom(act.error))}</Alert>}
      {codes.length > 0 && (
        <section aria-label={t('newCodes')}>
          <Alert color="yellow" title={t('newCodes')}>{t('codesOnce')}</Alert>
          <div className={styles.row}>
            <Button onClick={() => saveAsFile(`${t('newCodes')}-${channel.name}.txt`, `\ufeff${codes.join('\r\n')}`, 'text/plain')}>{t('saveCodes')}</Button>
            <Button variant="default" onClick={() => window.print()}>{t('print')}</Button>
          </div>
          <ol className={styles.codes}>{codes.map((code) => <li key={code}>{code}</li>)}</ol>
        </section>
      )}
    </div>
  );
}
