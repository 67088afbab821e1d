/**
 * Takes files one after the other: pictures made small and clean, others as they are; says which
 * one is at work and which could not be taken, and why.
 *
 * A file is what its bytes say, whatever its name promises.
 *
 * Imports: file-kind, shrink-picture.
 */

import { useState } from 'react';

import { fileKind, isDisguised, isPictureKind, isWhole, pixelsOf, type FileKind } from './file-kind.ts';
import { shrinkPicture, takeFile, type TakenFile } from './shrink-picture.ts';

export type IntakeFault = 'tooLarge' | 'tooManyPixels' | 'empty' | 'heic' | 'script' | 'program' | 'disguised' | 'truncated' | 'unreadable' | 'tooMany';

export interface IntakeTrouble {
  readonly kind: IntakeFault;
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
  /** How many more files there is room for. */
  readonly room: number;
}

/** A picture of 100 million pixels takes 400 MB to draw: more than a phone has. */
const mostPixels = 100_000_000;

export function useFileIntake({ onAdd, maxBytes, room }: IntakeRules): FileIntake {
  const [busy, setBusy] = useState<string>();
  const [troubles, setTroubles] = useState<readonly IntakeTrouble[]>([]);

  async function take(files: readonly File[]): Promise<void> {
    const found: IntakeTrouble[] = [];
    for (const [index, file] of files.entries()) {
      setBusy(file.name);
      const taken = index < room ? await takenFrom(file, maxBytes) : 'tooMany';
      if (typeof taken === 'string') found.push({ kind: taken, name: file.name });
      else onAdd(taken);
    }
    setBusy(undefined);
    setTroubles(found);
  }

  return { busy, troubles, take };
}

/** The file to keep, or why it cannot be taken. */
export async function takenFrom(file: File, maxBytes: number): Promise<TakenFile | IntakeFault> {
  if (file.size > maxBytes) return 'tooLarge';
  if (file.size === 0) return 'empty';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = fileKind(bytes);
    if (kind === 'heic' || kind === 'program') return kind;
    if (kind === 'svg' || (kind === 'html' && !/\.xls$/i.test(file.name))) return 'script';
    if (isDisguised(file.name, kind)) return 'disguised';
    if (!isPictureKind(kind)) return await takeFile(file, kind === 'pdf' ? 'application/pdf' : file.type);
    if (!isWhole(bytes, kind)) return 'truncated';
    return (pixelsOf(bytes, kind) ?? 0) > mostPixels ? 'tooManyPixels' : await shrinkPicture(typed(file, bytes, kind));
  } catch {
    return 'unreadable';
  }
}

/** Under its true type, or a browser that goes by the type would not draw it. */
function typed(file: File, bytes: Uint8Array<ArrayBuffer>, kind: FileKind): File {
  const type = `image/${kind}`;
  return file.type === type ? file : new File([bytes], file.name, { type });
}
