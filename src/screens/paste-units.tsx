/** Many units at once: a pasted list, with what will be added and which lines cannot be. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import type { Text, UnitClass } from '#scheme/grammar.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import styles from './paste-units.module.css';
import { readPastedUnits } from './pasted-units.ts';
import { unitKinds, useKindWords } from './use-kind-words.ts';

export interface PasteUnitsProps {
  readonly present: readonly Unit[];
  readonly classes?: readonly UnitClass[] | undefined;
  readonly onClose: () => void;
  readonly onTake: (units: readonly Unit[]) => void;
}

export function PasteUnits({ present, classes, onClose, onTake }: PasteUnitsProps) {
  const { t } = useTranslation(['units', 'workflow']);
  const { mark } = useFormat();
  const say = useText();
  const words = { ...useKindWords(), classByWord: classes && classWords(classes) };
  const [text, setText] = useState('');
  const { units, faults } = readPastedUnits(text, present, words);
  const kinds = unitKinds.map((kind) => t(`workflow:unitKind.${kind}`)).join(mark);

  return (
    <Dialog
      isOpen
      width="wide"
      title={t('pasting.title')}
      onClose={onClose}
      actions={<Button disabled={units.length === 0} onClick={() => onTake(units)}>{t('pasting.take', { count: units.length })}</Button>}
    >
      <TextAreaField label={t('pasting.label')} description={classes === undefined ? t('pasting.note', { kinds }) : `${t('pasting.note', { kinds })} ${t('pasting.classNote', { classes: classes.map(({ title }) => say(title)).join(mark) })}`} value={text} onChange={setText} minRows={5} />
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
              <tr><th scope="col">{t('column.name')}</th><th scope="col">{t('column.short')}</th><th scope="col">{t('column.kind')}</th>{classes !== undefined && <th scope="col">{t('column.class')}</th>}</tr>
            </thead>
            <tbody>
              {units.slice(0, 200).map(({ id, name, short, kind, unitClass }) => (
                <tr key={id}><th scope="row">{name}</th><td>{short}</td><td>{t(`workflow:unitKind.${kind}`)}</td>{classes !== undefined && <td>{titleOf(classes, unitClass, say)}</td>}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  );
}

function titleOf(classes: readonly UnitClass[], id: string | undefined, say: (text: Text) => string): string {
  const found = classes.find((one) => one.id === id);
  return found === undefined ? '' : say(found.title);
}

/** A class by its title in either language, or by its id. */
function classWords(classes: readonly UnitClass[]): ReadonlyMap<string, string> {
  return new Map(classes.flatMap(({ id, title }) => [id, title.zh, title.en].filter((word) => word !== '').map((word) => [word.toLowerCase(), id] as const)));
}
