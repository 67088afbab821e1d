/**
 * One of many, found by typing a part of its name: the browser's own list of suggestions.
 *
 * The kit's Select would do more and cost 28 kB. A name that is not in the list picks nothing
 * and says so.
 *
 * Imports: @mantine/core.
 */

import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface PickOption {
  readonly id: string;
  readonly name: string;
}

export interface PickFieldProps {
  readonly label: string;
  readonly options: readonly PickOption[];
  /** Id of the picked option, '' for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly id?: string;
}

export function PickField({ label, options, value, onChange, error, description, placeholder, isRequired, isDisabled, id }: PickFieldProps) {
  const { t } = useTranslation('ui');
  const listId = useId();
  const nameOf = (wanted: string) => options.find((option) => option.id === wanted)?.name ?? '';
  const [typed, setTyped] = useState<string>();
  const text = typed ?? nameOf(value);
  const isUnknown = typed !== undefined && typed.trim() !== '' && !options.some(({ name }) => name === typed.trim());

  const handleType = (next: string) => {
    setTyped(next);
    const found = options.find(({ name }) => name === next.trim());
    if ((found?.id ?? '') !== value) onChange(found?.id ?? '');
  };

  return (
    <>
      <TextInput
        id={id}
        list={listId}
        label={label}
        value={text}
        onChange={(event) => handleType(event.currentTarget.value)}
        onBlur={() => {
          if (!isUnknown) setTyped(undefined);
        }}
        error={error ?? (isUnknown ? t('pick.unknown') : undefined)}
        description={description}
        placeholder={placeholder}
        required={isRequired}
        disabled={isDisabled}
        autoComplete="off"
      />
      <datalist id={listId}>
        {options.map((option) => (
          <option key={option.id} value={option.name} />
        ))}
      </datalist>
    </>
  );
}
