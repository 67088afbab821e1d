/**
 * Points as decimal text.
 *
 * Not a number input: that changes the value on the mouse wheel, drops what it cannot read, and
 * turns the text into a float. Full-width digits of a Chinese keyboard become plain ones when
 * the typing is done, never while an input method composes.
 *
 * Imports: @mantine/core, hotkeys.
 */

import { TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { isComposing } from './hotkeys.ts';
import { pointsTyped } from './points-typed.ts';

export interface PointsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Full marks; shown behind the field. */
  readonly max?: string;
  readonly description?: string;
  readonly error?: string;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
  readonly id?: string;
  /** When the typing is done: Enter, or the focus leaves. */
  readonly onCommit?: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function PointsField(props: PointsFieldProps) {
  const { t } = useTranslation('ui');
  const { label, value, onChange, max, description, error, isDisabled = false, isLabelHidden = false, id, onCommit, ref } = props;

  const handleDone = () => {
    const tidy = pointsTyped(value);
    if (tidy !== value) onChange(tidy);
    onCommit?.(tidy);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    if (onCommit !== undefined) event.preventDefault();
    handleDone();
  };

  return (
    <TextInput
      ref={ref}
      id={id}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={handleDone}
      onKeyDown={handleKey}
      description={description}
      error={error}
      disabled={isDisabled}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      rightSection={max === undefined ? undefined : <span>/ {max}</span>}
      rightSectionWidth={`${(max?.length ?? 0) + 3}ch`}
      rightSectionPointerEvents="none"
      title={max === undefined ? undefined : t('points.max', { max })}
    />
  );
}
