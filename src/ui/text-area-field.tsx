/**
 * Longer text that grows with what is typed, and says how much room is left.
 *
 * Growing is done by a hidden twin in the same grid cell (CSS alone; no measuring script).
 *
 * Imports: @mantine/core.
 */

import { Input } from '@mantine/core';
import { useId, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './text-area-field.module.css';

export interface TextAreaFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly maxLength?: number;
  readonly description?: string;
  readonly error?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly minRows?: 1 | 2 | 3 | 5;
  readonly id?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { t } = useTranslation('ui');
  const { label, value, onChange, maxLength, description, error, isRequired = false, isDisabled = false, minRows = 2, id, onBlur, ref } = props;
  const ownId = useId();
  const fieldId = id ?? ownId;
  const left = maxLength === undefined ? undefined : maxLength - Array.from(value).length;
  const told = [description === undefined ? '' : `${fieldId}-description`, error === undefined ? '' : `${fieldId}-error`, left === undefined ? '' : `${fieldId}-left`]
    .filter((one) => one !== '')
    .join(' ');

  return (
    <div className={styles.field}>
      <Input.Label htmlFor={fieldId} required={isRequired}>{label}</Input.Label>
      {description !== undefined && <Input.Description id={`${fieldId}-description`}>{description}</Input.Description>}
      <div className={styles.grow} data-rows={minRows} data-error={error === undefined ? undefined : true}>
        <div aria-hidden="true" className={styles.twin}>{`${value}\n`}</div>
        <textarea
          ref={ref}
          id={fieldId}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
          disabled={isDisabled}
          required={isRequired}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={told === '' ? undefined : told}
          rows={minRows}
        />
      </div>
      <div className={styles.foot}>
        {error !== undefined && <Input.Error id={`${fieldId}-error`}>{error}</Input.Error>}
        {left !== undefined && (
          <span id={`${fieldId}-left`} className={styles.left} data-over={left < 0 || undefined}>
            {left < 0 ? t('length.over', { count: -left }) : t('length.left', { count: left })}
          </span>
        )}
      </div>
    </div>
  );
}
