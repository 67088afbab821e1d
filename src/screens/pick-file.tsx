/** A button that lets the person choose one file, and gives its text. */

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';

export interface PickFileProps {
  readonly label: string;
  readonly accept?: string;
  readonly variant?: 'filled' | 'default';
  readonly onText: (text: string, name: string) => Promise<void>;
  /** Bytes; a larger file is not read at all. */
  readonly most?: number;
  readonly onTooLarge?: () => void;
}

export function PickFile({ label, accept = '.json,application/json', variant = 'filled', onText, most = Number.POSITIVE_INFINITY, onTooLarge }: PickFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const handleFile = async (file: File) => {
    if (file.size > most) {
      onTooLarge?.();
      return;
    }
    setBusy(true);
    try {
      await onText(await file.text(), file.name);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant={variant} loading={isBusy} onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // the same file can be chosen again
          if (file !== undefined) void handleFile(file);
        }}
      />
    </>
  );
}
