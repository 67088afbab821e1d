/**
 * A field to search by, whose text belongs to the address.
 *
 * The address follows a moment after the typing, and never while an input method composes: a field
 * that is redrawn from the address at each key would swallow half-made Chinese words.
 *
 * Imports: @mantine/core.
 */

import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';

import { isComposing } from './hotkeys.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Told when the typing rests, on Enter, and when the focus leaves. */
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** In a narrow column the placeholder shows it instead. */
  readonly isLabelHidden?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

const rest = 250;

export function SearchField({ label, value, onChange, placeholder, isLabelHidden = false, ref }: SearchFieldProps) {
  // undefined while nothing is typed that the address does not know yet
  const [typed, setTyped] = useState<string>();
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // what this field told comes back while typing goes on; anything else was changed elsewhere
    const isOwn = value === told.current;
    setTyped((now) => (isOwn && now !== value ? now : undefined));
  }, [value]);

  const tell = (text: string) => {
    clearTimeout(timer.current);
    told.current = text;
    latest.current(text);
  };
  const schedule = (text: string) => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => tell(text), rest);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent) && typed !== undefined) tell(typed);
  };

  return (
    <TextInput
      ref={ref}
      type="search"
      {...(isLabelHidden ? { 'aria-label': label, placeholder: placeholder ?? label, size: 'xs' } : { label, placeholder })}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.currentTarget.value === value ? undefined : event.currentTarget.value);
        schedule(event.currentTarget.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        schedule(event.currentTarget.value);
      }}
      onKeyDown={handleKey}
      onBlur={() => {
        if (typed !== undefined) tell(typed);
      }}
      autoComplete="off"
    />
  );
}
