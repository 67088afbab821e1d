/**
 * What the administrator does with checkpoints and receipts.
 *
 * Imports: exchange, the files beside it, node.
 */

import { readFileSync } from 'node:fs';

import { readReceiptFile } from '#exchange/receipt-file.ts';
import type { SqlPool } from '#store/sql.ts';
import { behind, expectedOf, readCheckpoints, writeCheckpoint } from './checkpoints.ts';
import type { Environment } from './environment.ts';
import { lookUpReceipts } from './receipts.ts';
import { openSigningKey, readPublicKeys } from './signing.ts';

export interface SignedAt { readonly pool: SqlPool; readonly environment: Pick<Environment, 'checkpoints'>; readonly say: (line: string) => void }

/** What differs from the checkpoints, one line each, and how many there are. */
export async function checkpointFaults({ pool, environment: { checkpoints } }: Pick<SignedAt, 'pool' | 'environment'>): Promise<{ readonly count: number; readonly faults: readonly string[] }> {
  if (checkpoints === undefined) return { count: 0, faults: [] };
  const read = readCheckpoints(checkpoints.folder);
  return { count: read.checkpoints.length, faults: [...read.faults, ...(await behind(pool, expectedOf(read.checkpoints)))] };
}

export const signedCommands = {
  checkpoint: {
    needs: 0,
    run: async (_: readonly string[], at: SignedAt) => {
      const { checkpoints } = at.environment;
      if (checkpoints === undefined) return unsigned(at);
      const { faults } = await checkpointFaults(at);
      for (const fault of faults) at.say(fault);
      // nothing is signed over a loss: it would not show any more
      if (faults.length > 0) return 1;
      const made = await writeCheckpoint(at.pool, { folder: checkpoints.folder, key: openSigningKey(checkpoints.folder), at: new Date().toISOString() });
      at.say(made === undefined ? 'nothing new to sign' : `checkpoint ${made.number}: ${made.books.length} books`);
      return 0;
    },
  },
  'accept-restore': {
    needs: 1,
    run: async ([reason = '']: readonly string[], at: SignedAt) => {
      const { checkpoints } = at.environment;
      if (checkpoints === undefined) return unsigned(at);
      if (reason.trim() === '') {
        at.say('The reason must be said.');
        return 1;
      }
      const { faults } = await checkpointFaults(at);
      // what is given up is on record with the reason
      const accepted = [reason.trim(), ...faults].join('\n');
      const made = await writeCheckpoint(at.pool, { folder: checkpoints.folder, key: openSigningKey(checkpoints.folder), at: new Date().toISOString(), accepted });
      for (const fault of faults) at.say(fault);
      at.say(`accepted and signed as checkpoint ${made?.number ?? 0}`);
      return 0;
    },
  },
  'verify-receipts': {
    needs: 1,
    run: async ([file = '']: readonly string[], at: SignedAt) => {
      const { checkpoints } = at.environment;
      if (checkpoints === undefined) return unsigned(at);
      const read = readReceiptFile(readFileSync(file, 'utf8'));
      if (!read.ok) {
        at.say(`${file} holds no receipts.`);
        return 1;
      }
      const found = await lookUpReceipts(read.receipts, { pool: at.pool, keys: readPublicKeys(checkpoints.folder) });
      for (const [index, { book, seq, at: when }] of read.receipts.entries()) at.say(`${found[index]?.state ?? 'gone'}\tbook ${book}\tentry ${seq}\t${when}`);
      return found.every(({ state }) => state === 'kept') ? 0 : 1;
    },
  },
} as const;

function unsigned({ say }: SignedAt): number {
  say('KAOPING_CHECKPOINTS is none: nothing is signed here.');
  return 1;
}
