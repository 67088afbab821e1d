/**
 * Takes files one after the other: pictures made small and clean, others as they are; says which
 * one is at work and which could not be taken.
 *
 * Imports: shrink-picture.
 */

import { useState } from 'react';

import { isPicture } from './evidence-item.ts';
import { shrinkPicture, takeFile, type TakenFile } from './shrink-picture.ts';

export interface IntakeTrouble {
  readonly kind: 'tooLarge' | 'unreadable';
  readonly name: string;
}

export interface FileIntake {
  /** Name of the file at work. */
  readonly busy: string | undefined;
  readonly troubles: readonly IntakeTrouble[];
  readonly take: (files: readonly File[]) => Promise<void>;
}

export interface IntakeRules {
  readonly onAdd: (file: TakenFile) => void;
  /** For what is kept as it is, and for a picture before it is made small. */
  readonly maxBytes: number;
}

export function useFileIntake({ onAdd, maxBytes }: IntakeRules): FileIntake {
  const [busy, setBusy] = useState<string>();
  const [troubles, setTroubles] = useState<readonly IntakeTrouble[]>([]);

  async function take(files: readonly File[]): Promise<void> {
    const found: IntakeTrouble[] = [];
    for (const file of files) {
      setBusy(file.name);
      try {
        if (file.size > maxBytes) found.push({ kind: 'tooLarge', name: file.name });
        else onAdd(await (isPicture(file) ? shrinkPicture(file) : takeFile(file)));
      } catch {
        found.push({ kind: 'unreadable', name: file.name });
      }
    }
    setBusy(undefined);
    setTroubles(found);
  }

  return { busy, troubles, take };
}
