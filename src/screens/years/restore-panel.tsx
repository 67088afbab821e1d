/** A year back from its backup file: chosen or dropped, checked, and told what became of it. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useRefusalText } from '#client/refusal-text.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Sheet } from '#ui/sheet.tsx';
import styles from './restore-panel.module.css';
import { useRestoreFiles, type RestoreRun } from './use-restore-files.ts';

export function RestorePanel() {
  const { t } = useTranslation('years');
  const { runs, isBusy, start } = useRestoreFiles();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const handleDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };

  return (
    <Sheet title={t('restore.title')} note={t('restore.note')}>
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => handleDrag(event, true)}
        onDragLeave={(event) => handleDrag(event, false)}
        onDrop={(event) => {
          handleDrag(event, false);
          void start([...event.dataTransfer.files]);
        }}
      >
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          multiple
          className="screen-reader"
          tabIndex={-1}
          aria-label={t('restore.pick')}
          onChange={(event) => {
            const { files } = event.currentTarget;
            void start([...(files ?? [])]);
            event.currentTarget.value = ''; // the same file may be chosen again
          }}
        />
        <Button variant="default" loading={isBusy} onClick={() => input.current?.click()}>{t('restore.pick')}</Button>
        <span className={styles.hint}>{t('restore.drop')}</span>
      </div>
      <ul className={styles.runs} aria-label={t('restore.list')} aria-live="polite">
        {runs.map((run) => <li key={run.id} data-state={run.outcome.state}><Outcome {...run} /></li>)}
      </ul>
    </Sheet>
  );
}

function Outcome({ name, outcome }: RestoreRun) {
  const { t } = useTranslation('years');
  const sentence = useRefusalText();
  switch (outcome.state) {
    case 'reading':
      return <ProgressBar label={t('restore.reading', { name })} value={Math.round(outcome.share * 100)} of={100} />;
    case 'checking':
      return t('restore.checking', { name });
    case 'done':
      return (
        <>
          {outcome.added === 0 ? t('restore.upToDate', { name }) : t('restore.added', { name, count: outcome.added })}{' '}
          {outcome.missing > 0 && <strong>{t('restore.missing', { count: outcome.missing })} </strong>}
          <Link to="/years/$book" params={{ book: outcome.book }}>{t('restore.open')}</Link>
        </>
      );
    case 'refused':
      return t('restore.failed', { name, reason: sentence(outcome.refusal) });
    case 'unreadable':
      return t('restore.failed', { name, reason: t('restore.unreadable') });
  }
}
