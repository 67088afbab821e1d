/** A scheme from a file, as a draft. A file whose shape is right but whose sums are not is taken too: it is mended here. */

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Sheet } from '#ui/sheet.tsx';
import { useBegin } from './begin.ts';
import { readSchemeFile, type SchemeFile } from './read-scheme-file.ts';
import styles from './schemes.module.css';

const shown = 20;

export function ImportScheme() {
  const { t, i18n } = useTranslation('schemes');
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Exclude<SchemeFile, { ok: true }> | null>(null);
  const { begin, isBusy } = useBegin();

  const handleFile = async (file: File) => {
    const found = await readSchemeFile(file, i18n.language);
    setRead(found.ok ? null : found);
    if (found.ok) begin(found.scheme, { kind: 'file', id: found.scheme.id, hash: '', title: found.scheme.title });
  };

  return (
    <Sheet title={t('import.title')} note={t('import.note')}>
      <input
        ref={input} type="file" accept=".json,application/json" className="screen-reader" tabIndex={-1} aria-label={t('import.pick')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void handleFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" loading={isBusy} onClick={() => input.current?.click()}>{t('import.pick')}</Button>
      <div aria-live="polite">
        {read !== null && read.reason !== 'faults' && <p className={styles.bad}>{t(`import.${read.reason}`)}</p>}
        {read !== null && read.reason === 'faults' && (
          <div className={styles.bad}>
            <p>{t('import.faults', { count: read.faults.length })}</p>
            <ul>{read.faults.slice(0, shown).map(({ place, words }) => <li key={`${place} ${words}`}>{t('import.fault', { place, words })}</li>)}</ul>
          </div>
        )}
      </div>
    </Sheet>
  );
}
