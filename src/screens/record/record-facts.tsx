/** What stands in a record, field by field. */

import { useTranslation } from 'react-i18next';

import type { Register } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { fieldsOf, typedOf, type RecordField } from '#view/register-fields.ts';
import type { RecordRow } from '#view/register.ts';
import styles from './record.module.css';

export function RecordFacts({ register, content }: { readonly register: Register; readonly content: RecordRow['content'] }) {
  const { t } = useTranslation('record');
  const { day } = useFormat();
  const typed = typedOf(content);
  const shown = fieldsOf(register).filter(({ id }) => (typed[id] ?? '') !== '');
  const words = ({ id, kind }: RecordField, text: string) => {
    if (kind === 'day') return day(text);
    if (kind === 'flag') return t('yes');
    if (kind === 'channel' || kind === 'answer' || kind === 'review') return t(`choice.${kind as 'answer'}.${text as 'other'}`);
    if (kind === 'yuan') return t('yuan', { amount: text });
    return id === 'url' ? <a href={text} target="_blank" rel="noreferrer noopener">{text}</a> : text;
  };
  return (
    <dl className={styles.facts}>
      {shown.map((field) => (
        <div key={field.id}>
          <dt>{t(`field.${field.id}`)}</dt>
          <dd>{words(field, typed[field.id] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}
