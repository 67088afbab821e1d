/**
 * A day, by the browser's own date input: its calendar speaks the system's language, works by
 * keyboard and costs nothing.
 *
 * Imports: @mantine/core.
 */

import { TextInput } from '@mantine/core';

export interface DateFieldProps {
  readonly label: string;
  /** "2026-11-22", or '' for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly error?: string;
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly id?: string;
}

export function DateField({ label, value, onChange, min, max, error, description, isRequired, isDisabled, id }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      min={min}
      max={max ?? '9999-12-31'}
      error={error}
      description={description}
      required={isRequired}
      disabled={isDisabled}
    />
  );
}
