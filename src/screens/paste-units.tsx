/** Many units at once: a pasted list, with what will be added and which lines cannot be. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import styles from './paste-units.module.css';
import { readPastedUnits } from './pasted-units.ts';
import { unitKinds, useKindWords } from './use-kind-words.ts';

export interface PasteUnitsProps {
  readonly present: readonly Unit[];
  readonly onClose: () => void;
  readonly onTake: (units: readonly Unit[]) => void;
}

export function PasteUnits({ present, onClose, onTake }: PasteUnitsProps) {
  const { t } = useTranslation(['units', 'workflow']);
  const words = useKindWords();
  const [text, setText] = useState('');
  const { units, faults } = readPastedUnits(text, present, words);
  const kinds = unitKinds.map((kind) => t(`workflow:unitKind.${kind}`)).join('、');

  return (
    <Dialog
      isOpen
      width="wide"
      title={t('pasting.title')}
      onClose={onClose}
      actions={<Button disabled={units.length === 0} onClick={() => onTake(units)}>{t('pasting.take', { count: units.length })}</Button>}
    >
      <TextAreaField label={t('pasting.label')} description={t('pasting.note', { kinds })} value={text} onChange={setText} minRows={5} />
      {text.trim() !== '' && (
        <div role="status">
          <p>{units.length === 0 ? t('pasting.nothing') : t('pasting.good', { count: units.length })}</p>
          {faults.length > 0 && (
            <>
              <p className={styles.bad}>{t('pasting.bad', { count: faults.length })}</p>
              <ul className={styles.faults}>
                {faults.slice(0, 50).map(({ line, fault, text: words }) => (
                  <li key={line}>{t('pasting.line', { line, text: words, fault: t(`pasting.fault.${fault}`) })}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {units.length > 0 && (
        <div className={styles.preview} role="region" aria-label={t('pasting.preview')} tabIndex={0}>
          <table>
            <caption>{t('pasting.preview')}</caption>
            <thead>
              <tr><th scope="col">{t('column.name')}</th><th scope="col">{t('column.short')}</th><th scope="col">{t('column.kind')}</th></tr>
            </thead>
            <tbody>
              {units.slice(0, 200).map(({ id, name, short, kind }) => (
                <tr key={id}><th scope="row">{name}</th><td>{short}</td><td>{t(`workflow:unitKind.${kind}`)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  );
}
