/**
 * Recording on site: kept on this device, then sent at once where that is possible.
 *
 * Imports: react, @tanstack/react-query, client.
 */

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import type { Command } from '#workflow/commands.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useApi } from '../api-client.ts';
import { newId, refreshBook, type CommandInput } from '../commands.ts';
import { keepRecord, removeRecord, sendWaiting } from './outbox.ts';
import type { SiteRecord } from './site-record.ts';
import { siteStore } from './site-store.ts';

export type Recorded = { readonly kind: 'sent' } | { readonly kind: 'waiting' } | { readonly kind: 'packed' } | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface RecordingPlace { readonly book: string; readonly bookTitle: string; readonly pack: string | null }

export interface ToRecord { readonly about: SiteRecord['about']; readonly inputs: readonly CommandInput[]; readonly files: readonly string[] }

export function useRecording({ book, bookTitle, pack }: RecordingPlace) {
  const api = useApi();
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);

  const record = useCallback(
    async ({ about, inputs, files }: ToRecord): Promise<Recorded> => {
      setBusy(true);
      try {
        const commands = inputs.map((input) => ({ ...input, id: newId() }) as Command);
        const kept = await keepRecord({ book, bookTitle, pack, about, commands, files }).catch(() => undefined);
        // not on the disk, so not recorded: the form keeps what was typed and says so
        if (kept === undefined) return { kind: 'refused', refusal: { code: 'storeFull' } };
        if (pack !== null) return { kind: 'packed' };
        await sendWaiting(api);
        await refreshBook(cache, book);
        const now = await (await siteStore()).get<SiteRecord>('records', kept.id);
        if (now?.state === 'refused' && now.refusal !== null) {
          // the form still holds it all and says why: the outbox need not hold it as well
          await removeRecord(kept.id);
          return { kind: 'refused', refusal: now.refusal };
        }
        return { kind: now?.state === 'sent' ? 'sent' : 'waiting' };
      } finally {
        setBusy(false);
      }
    },
    [api, cache, book, bookTitle, pack],
  );
  return { record, isBusy };
}
