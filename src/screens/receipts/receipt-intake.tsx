/** Receipts given: files dropped or chosen, or their text pasted. */

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Sheet } from '#ui/sheet.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import styles from './receipts.module.css';
import type { GivenText } from './use-check.ts';

export interface ReceiptIntakeProps { readonly isBusy: boolean; readonly onText: (texts: readonly GivenText[]) => void }

/** Bytes. */
const most = 12_000_000;

export function ReceiptIntake({ isBusy, onText }: ReceiptIntakeProps) {
  const { t } = useTranslation('receipts');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const handleFiles = async (files: readonly File[]) => {
    if (files.length > 0) onText(await Promise.all(files.map(async (file) => ({ name: file.name, text: file.size > most ? null : await file.text() }))));
  };
  return (
    <Sheet title={t('give.title')}>
      <div
        role="group"
        aria-label={t('give.files')}
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void handleFiles([...event.dataTransfer.files]);
        }}
      >
        <Button loading={isBusy} onClick={() => input.current?.click()}>{t('give.choose')}</Button>
        <span className={styles.dropHint}>{t('give.drop')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('give.choose')}
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = ''; // the same file can be chosen again
            void handleFiles(files);
          }}
        />
      </div>
      <form
        noValidate
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onText([{ name: undefined, text }]);
        }}
      >
        <TextAreaField label={t('give.paste')} description={t('give.pasteSay')} value={text} onChange={setText} minRows={3} />
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={isBusy}>{t('give.check')}</Button>
      </form>
    </Sheet>
  );
}
