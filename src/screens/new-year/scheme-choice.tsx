/** Which rules the year follows: one that ships with the program, one that the office published, or a checked file of the office. */

import { Button, Group, Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isPublishedName } from '#client/any-scheme.ts';
import { saveAsFile } from '#client/backup.ts';
import { useLibrary } from '#client/scheme-library.ts';
import { catalogue } from '#scheme/catalogue.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { readOwnScheme, type OwnScheme } from './own-scheme.ts';
import styles from './new-year.module.css';

export interface SchemeChoiceProps {
  readonly choice: string;
  readonly own: Scheme | null;
  /** The chosen one, once it is there. */
  readonly scheme: Scheme | null;
  readonly onChoose: (choice: string, own: Scheme | null) => void;
}

export function SchemeChoice({ choice, own, scheme, onChoose }: SchemeChoiceProps) {
  const { t, i18n } = useTranslation('new-year');
  const say = useText();
  const { day } = useFormat();
  const published = useLibrary().published.filter(({ retired }) => retired === null);
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<OwnScheme>();

  const handleFile = async (file: File) => {
    const found = await readOwnScheme(file, i18n.language);
    setRead(found);
    if (found.ok) onChoose('own', found.scheme);
  };

  return (
    <Sheet title={t('scheme.title')} note={t('scheme.note')}>
      <Radio.Group aria-label={t('scheme.title')} value={choice} onChange={(next) => onChoose(next, null)}>
        <Stack gap="sm">
          {catalogue.map(({ id, title, issuer, issued }) => (
            <Radio key={id} value={id} label={say(title)} description={t('scheme.issued', { issuer: say(issuer), day: day(issued) })} />
          ))}
          {published.map(({ hash, title, version, from, note }) => (
            <Radio key={hash} value={hash} label={t('scheme.version', { title: say(title), version })} description={[t('scheme.inForce', { day: day(from) }), note].filter((one) => one !== '').join(' · ')} />
          ))}
          <Radio value="own" label={t('scheme.own')} description={own === null ? t('scheme.ownNote') : t('scheme.ownPicked', { title: say(own.title) })} />
        </Stack>
      </Radio.Group>
      {choice === 'own' && (
        <div className={styles.own}>
          <input
            ref={input} type="file" accept=".json,application/json" className="screen-reader" tabIndex={-1} aria-label={t('scheme.pick')}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) void handleFile(file);
              event.currentTarget.value = '';
            }}
          />
          <Button variant="default" onClick={() => input.current?.click()}>{t('scheme.pick')}</Button>
          <div aria-live="polite">{read !== undefined && !read.ok && <OwnFaults read={read} />}</div>
        </div>
      )}
      {scheme !== null && (
        <>
          {scheme.notes.length > 0 && (
            <details className={styles.notes} open>
              <summary>{t('scheme.notes')}</summary>
              <ul>{scheme.notes.map((note) => <li key={note.zh}>{say(note)}</li>)}</ul>
            </details>
          )}
          <Group mt="sm" gap="md">
            {choice !== 'own' && <Link to="/scheme/$id" params={{ id: scheme.id }} search={isPublishedName(choice) ? { published: choice } : {}}>{t('scheme.read')}</Link>}
            <Button size="xs" variant="default" onClick={() => saveAsFile(`${scheme.id}.json`, JSON.stringify(scheme, null, 2))}>{t('scheme.download')}</Button>
          </Group>
        </>
      )}
    </Sheet>
  );
}

const shown = 20;

function OwnFaults({ read }: { readonly read: Exclude<OwnScheme, { ok: true }> }) {
  const { t } = useTranslation('new-year');
  if (read.reason !== 'faults') return <p className={styles.bad}>{t(`scheme.${read.reason}`)}</p>;
  return (
    <div className={styles.bad}>
      <p>{t('scheme.faults', { count: read.faults.length })}</p>
      <ul>
        {read.faults.slice(0, shown).map(({ place, words }) => (
          <li key={`${place} ${words}`}>{t('scheme.fault', { place: place === '' ? t('scheme.whole') : place, words })}</li>
        ))}
      </ul>
    </div>
  );
}
