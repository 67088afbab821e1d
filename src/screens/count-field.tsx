/**
 * How often: a whole number from 1, by typing or by two large buttons for a thumb.
 *
 * What is typed stays as it is while it is no such number; the form then holds 0, which no form accepts.
 *
 * Imports: ui.
 */

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './count-field.module.css';

export interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (count: number) => void;
  readonly error?: string;
  readonly id?: string;
}

const most = 999;

export function CountField({ label, value, onChange, error, id }: CountFieldProps) {
  const { t } = useTranslation('screens');
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (value === 0 ? '' : String(value));

  const handleType = (next: string) => {
    setTyped(next);
    const plain = next.normalize('NFKC').trim();
    const count = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
    onChange(count);
  };
  const step = (by: number) => {
    setTyped(undefined);
    onChange(Math.min(most, Math.max(1, value + by)));
  };

  return (
    <div className={styles.field}>
      <TextInput
        id={id}
        label={label}
        value={text}
        onChange={(event) => handleType(event.currentTarget.value)}
        onBlur={() => {
          if (value > 0) setTyped(undefined);
        }}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        className={styles.number}
      />
      <div className={styles.steps}>
        <button type="button" aria-label={t('count.less')} disabled={value <= 1} onClick={() => step(-1)}>−</button>
        <button type="button" aria-label={t('count.more')} disabled={value >= most} onClick={() => step(1)}>+</button>
      </div>
    </div>
  );
}
