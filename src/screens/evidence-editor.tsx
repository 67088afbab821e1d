/**
 * Evidence to add: files are stored as soon as they are chosen, and named in the form by their hash.
 *
 * A file that could not be stored stays here with the reason and a way to try again.
 *
 * Imports: client, ledger (types), ui.
 */

import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
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
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

interface Failed { readonly file: NewFile; readonly refusal: Refusal }

export function EvidenceEditor({ book, label, evidence, onChange }: EvidenceEditorProps) {
  const { t } = useTranslation('screens');
  const say = useRefusalText();
  const upload = useEvidenceUpload(book);
  const items = useEvidenceItems(book, evidence);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  // several files arrive one after the other, each before the form has drawn the one before
  const latest = useRef(evidence);
  useEffect(() => {
    latest.current = evidence;
  }, [evidence]);

  const change = (next: readonly Evidence[]) => {
    latest.current = next;
    onChange(next);
  };
  const add = (one: Evidence) => {
    if (!latest.current.some((other) => evidenceId(other) === evidenceId(one))) change([...latest.current, one]);
  };
  const store = async (file: NewFile) => {
    setFailed((before) => before.filter((one) => one.file !== file));
    try {
      add(await upload(file));
    } catch (error) {
      setFailed((before) => [...before, { file, refusal: refusalFrom(error) }]);
    }
  };

  return (
    <div className={styles.editor}>
      <EvidenceField
        label={label}
        items={items}
        onAdd={(file) => void store(file)}
        onAddLink={(url) => add({ kind: 'link', url, note: '' })}
        onRemove={(id) => change(latest.current.filter((one) => evidenceId(one) !== id))}
        onNote={(id, note) => change(latest.current.map((one) => (evidenceId(one) === id ? { ...one, note } : one)))}
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
