/** The fields of a record in their parts, each with its own fault. */

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Register } from '#scheme/grammar.ts';
import { DateField } from '#ui/date-field.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { choicesOf, fieldsOf, type FieldId, type RecordField, type TypedRecord } from '#view/register-fields.ts';
import styles from './record.module.css';

export interface RecordFieldsProps {
  readonly register: Register;
  readonly typed: TypedRecord;
  readonly today: string;
  readonly errors: ReadonlyMap<FieldId, string>;
  readonly onChange: (field: FieldId, text: string) => void;
}

const parts = ['main', 'correction', 'thirdParty', 'otherBody', 'review', 'outcome'] as const;

export function RecordFields({ register, ...rest }: RecordFieldsProps) {
  const { t } = useTranslation('record');
  const fields = fieldsOf(register);
  return (
    <>
      {parts.map((part) => {
        const own = fields.filter((field) => field.part === part);
        if (own.length === 0) return null;
        const body = own.map((field) => <OneField key={field.id} field={field} {...rest} />);
        return part === 'main' ? body : (
          <fieldset key={part} className={styles.part}>
            <legend>{t(`part.${part}`)}</legend>
            <div className={styles.pair}>{body}</div>
          </fieldset>
        );
      })}
    </>
  );
}

function OneField({ field: { id, kind, isRequired: must }, typed, today, errors, onChange }: Omit<RecordFieldsProps, 'register'> & { readonly field: RecordField }) {
  const { t } = useTranslation('record');
  const isRequired = must === true;
  const error = errors.get(id);
  const label = t(`field.${id}`);
  const value = typed[id] ?? '';
  const elementId = `record-${id}`;
  switch (kind) {
    case 'words':
      return <div className={styles.whole}><TextAreaField id={elementId} label={label} value={value} onChange={(text) => onChange(id, text)} error={error} isRequired={isRequired} maxLength={2000} minRows={1} /></div>;
    case 'day':
      return <DateField id={elementId} label={label} value={value} onChange={(text) => onChange(id, text)} max={today} error={error} isRequired={isRequired} />;
    case 'flag':
      return <Checkbox id={elementId} label={label} checked={value === '1'} onChange={(event) => onChange(id, event.currentTarget.checked ? '1' : '')} className={styles.flag} />;
    case 'channel':
    case 'answer':
    case 'review':
      return (
        <NativeSelect
          id={elementId}
          label={label}
          value={value}
          error={error}
          required={isRequired}
          onChange={(event) => onChange(id, event.currentTarget.value)}
          data={[{ value: '', label: t('choose') }, ...choicesOf(kind).map((one) => ({ value: one, label: t(`choice.${kind as 'answer'}.${one as 'other'}`) }))]}
        />
      );
    case 'line':
    case 'url':
    case 'year':
    case 'yuan':
      return (
        <TextInput
          id={elementId}
          label={label}
          value={value}
          error={error}
          required={isRequired}
          inputMode={kind === 'year' ? 'numeric' : kind === 'yuan' ? 'decimal' : kind === 'url' ? 'url' : undefined}
          onChange={(event) => onChange(id, event.currentTarget.value)}
        />
      );
  }
}
