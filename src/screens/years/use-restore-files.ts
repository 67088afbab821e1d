/**
 * Restores years from files, one after the other, and keeps what became of each.
 *
 * A file larger than any backup is refused before it is read: reading it could end the tab.
 */

import { useState } from 'react';

import { refusalFrom } from '#client/api-client.ts';
import { useRestore } from '#client/backup.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { readFile } from './read-file.ts';

export type RestoreOutcome =
  | { readonly state: 'reading'; readonly share: number }
  | { readonly state: 'checking' }
  | { readonly state: 'done'; readonly book: string; readonly added: number; /** Evidence files that the entries name and that are nowhere. */ readonly missing: number }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'unreadable' };

export interface RestoreRun { readonly id: number; readonly name: string; readonly outcome: RestoreOutcome }

export function useRestoreFiles() {
  const { mutateAsync: restore } = useRestore();
  const [runs, setRuns] = useState<readonly RestoreRun[]>([]);

  async function run(file: File, tell: (outcome: RestoreOutcome) => void): Promise<void> {
    const { backupLimit } = await import('#exchange/backup.ts');
    if (file.size > backupLimit) return tell({ state: 'refused', refusal: { code: 'backup', fault: 'size' } });
    let text: string;
    try {
      text = await readFile(file, (share) => tell({ state: 'reading', share }));
    } catch {
      return tell({ state: 'unreadable' });
    }
    tell({ state: 'checking' });
    try {
      const { book, added, missing } = await restore({ text });
      tell({ state: 'done', book, added, missing: missing.length });
    } catch (error) {
      tell({ state: 'refused', refusal: refusalFrom(error) });
    }
  }

  return {
    runs,
    isBusy: runs.some(({ outcome }) => outcome.state === 'reading' || outcome.state === 'checking'),
    start: async (files: readonly File[]) => {
      const first = runs.length;
      const fresh = files.map((file, index): RestoreRun => ({ id: first + index, name: file.name, outcome: { state: 'reading', share: 0 } }));
      setRuns((before) => [...before, ...fresh]);
      for (const [index, file] of files.entries()) {
        await run(file, (outcome) => setRuns((before) => before.map((one) => (one.id === first + index ? { ...one, outcome } : one))));
      }
    },
  };
}
