/**
 * Evidence to add: files are stored as soon as they are chosen, and named in the form by their hash.
 *
 * A file that could not be stored stays here with the reason and a way to try again.
 *
 * Imports: client, ledger (types), ui.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useEvidenceUpload, type NewFile } from '#client/evidence.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Evidence } from '#ledger/fields.ts';
import { EvidenceField } from '#ui/evidence-field.tsx';
import type { Refusal } from '#workflow/refusal.ts';
import styles from './evidence-editor.module.css';
import { evidenceId, useEvidenceItems } from './evidence-items.ts';

export interface EvidenceEditorProps {
  readonly book: string;
  readonly label: string;
  readonly evidence: readonly Evidence[];
  /** The camera first, and large. */
  readonly isOnSite?: boolean;
  /** Told as a change of what is there by then: a file may arrive when the form has moved on. */
  readonly onChange: (change: (evidence: readonly Evidence[]) => readonly Evidence[]) => void;
}

/** Of a file's name, in the book. The end is kept, because it tells the kind of file. */
const longestName = 200;

/** As the API takes it, in bytes. */
const largest = 20_000_000;

interface Failed { readonly file: NewFile; readonly refusal: Refusal }

export function EvidenceEditor({ book, label, evidence, isOnSite = false, onChange }: EvidenceEditorProps) {
  const { t } = useTranslation('screens');
  const say = useRefusalText();
  const upload = useEvidenceUpload(book);
  const items = useEvidenceItems(book, evidence);
  const [failed, setFailed] = useState<readonly Failed[]>([]);

  const add = (one: Evidence) =>
    onChange((before) => (before.some((other) => evidenceId(other) === evidenceId(one)) ? before : [...before, one]));
  const store = async (file: NewFile) => {
    setFailed((before) => before.filter((one) => one.file !== file));
    try {
      add(await upload({ ...file, name: file.name.slice(-longestName) }));
    } catch (error) {
      setFailed((before) => [...before, { file, refusal: refusalFrom(error) }]);
    }
  };

  return (
    <div className={styles.editor}>
      <EvidenceField
        label={label}
        items={items}
        maxBytes={largest}
        isOnSite={isOnSite}
        onAdd={(file) => void store(file)}
        onAddLink={(url) => add({ kind: 'link', url, note: '' })}
        onRemove={(id) => onChange((before) => before.filter((one) => evidenceId(one) !== id))}
        onNote={(id, note) => onChange((before) => before.map((one) => (evidenceId(one) === id ? { ...one, note } : one)))}
      />
      {failed.map(({ file, refusal }) => (
        <div key={file.name} role="alert" className={styles.failed}>
          <span>{t('evidence.failed', { name: file.name, reason: say(refusal) })}</span>
          <Button size="compact-sm" variant="default" onClick={() => void store(file)}>{t('evidence.again')}</Button>
        </div>
      ))}
    </div>
  );
}
