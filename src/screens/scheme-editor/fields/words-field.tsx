/** Words in Chinese, and where both languages are on show, in English below. */

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { TextAreaField } from '#ui/text-area-field.tsx';
import { valueAt, withValue, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import styles from './fields.module.css';

export interface WordsFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly isLong?: boolean;
}

export function WordsField({ path, label, isLong = false }: WordsFieldProps) {
  const { t } = useTranslation('scheme-editor');
  const { isBilingual } = useEditing();
  return (
    <>
      <OneLanguage path={[...path, 'zh']} label={label} isLong={isLong} />
      {isBilingual && <OneLanguage path={[...path, 'en']} label={t('inEnglish', { label })} isLong={isLong} />}
    </>
  );
}

function OneLanguage({ path, label, isLong }: Required<WordsFieldProps>) {
  const { scheme, edit, faultsAt, idOf } = useEditing();
  const id = idOf(path);
  const found = valueAt(scheme, path);
  const value = typeof found === 'string' ? found : '';
  const set = (next: string) => edit((now) => withValue(now, path, next), id);
  const common = { id, label, value, error: faultsAt(path) };
  return isLong
    ? <div className={styles.wide}><TextAreaField {...common} onChange={set} minRows={1} /></div>
    : <TextInput {...common} onChange={(event) => set(event.currentTarget.value)} />;
}
