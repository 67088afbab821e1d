/**
 * Takes records into the book one after the other, by the ordinary commands: files first, then what names them.
 *
 * The office brings in what somebody else took down, so each command says by whom and when. It gets an id of its own: should the
 * device send its record as well, the book knows the visit or problem by its own id.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { CommandOf } from '#workflow/commands.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { refusalFrom, useApi } from '../api-client.ts';
import { refreshBook, sendCommand, type CommandInput } from '../commands.ts';

export interface BroughtRecord { readonly id: string; readonly at: string; readonly person: string; readonly commands: readonly CommandOf<'recordVisit' | 'recordProblem' | 'concludeVisit'>[] }
export interface BroughtFile { readonly sha256: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type Outcome = { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly refusal: Refusal };

export function useImport(book: string) {
  const api = useApi();
  const cache = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isBusy, setBusy] = useState(false);

  async function takeOne(record: BroughtRecord, files: readonly BroughtFile[]): Promise<Outcome> {
    try {
      for (const command of record.commands) {
        const named = new Set(command.evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : [])));
        for (const file of files) if (named.has(file.sha256)) await api.sendBytes(`/books/${book}/evidence/${file.sha256}`, file.bytes, file.type);
        const { id: _, ...input } = command;
        await sendCommand(api, book, { ...input, noted: { by: record.person, at: record.at } } as CommandInput);
      }
      return { kind: 'taken' };
    } catch (error) {
      return { kind: 'refused', refusal: refusalFrom(error) };
    }
  }

  return {
    outcomes,
    isBusy,
    take: async (records: readonly BroughtRecord[], files: readonly BroughtFile[]) => {
      setBusy(true);
      const found = new Map<string, Outcome>();
      for (const record of records) {
        found.set(record.id, await takeOne(record, files));
        setOutcomes(new Map(found));
      }
      await refreshBook(cache, book);
      setBusy(false);
    },
  };
}
