/** Where something stands in the source: the place, the wording, and whether the source does not say it at all. */

import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { TextAreaField } from '#ui/text-area-field.tsx';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';
import type { Text } from '#scheme/grammar.ts';
import { valueAt, withValue, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import { noWords } from '../shapes/shape.ts';
import styles from './fields.module.css';
import { WordsField } from './words-field.tsx';

export function ClauseField({ path, label }: { readonly path: Path; readonly label: string }) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, faultsAt, idOf } = useEditing();
  const say = useText();
  const { ref = noWords, quote = '', ours } = (valueAt(scheme, path) ?? {}) as { ref?: Text; quote?: string; ours?: true };
  const quotePath = [...path, 'quote'];
  return (
    <details className={styles.clause}>
      <summary id={idOf(path)}>{label} <span className={styles.place}>{say(ref)}</span> {ours === true && <OursMark />}</summary>
      <div className={styles.fields} role="group" aria-label={label}>
        <WordsField path={[...path, 'ref']} label={t('field.ref')} />
        <div className={styles.wide}><TextAreaField
          id={idOf(quotePath)} label={t('field.quote')} value={quote} minRows={1} error={faultsAt(quotePath)}
          onChange={(next) => edit((now) => withValue(now, quotePath, next === '' ? undefined : next), idOf(quotePath))}
        /></div>
        <Checkbox label={t('field.ours')} checked={ours === true} onChange={(event) => edit((now) => withValue(now, [...path, 'ours'], event.currentTarget.checked || undefined))} />
      </div>
    </details>
  );
}
