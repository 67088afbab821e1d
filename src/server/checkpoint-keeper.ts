/**
 * Looks at the checkpoints before the service begins, and writes them while it runs and when it ends.
 *
 * Imports: the files beside it.
 */

import type { Logger } from 'pino';

import type { SqlPool } from '#store/sql.ts';
import { behind, expectedOf, readCheckpoints, writeCheckpoint } from './checkpoints.ts';
import type { Environment } from './environment.ts';
import { openSigningKey, type SigningKey } from './signing.ts';

/** The database is not what was signed; its message is for whoever starts the service. */
export class BehindError extends Error {}

export interface KeeperOptions {
  readonly checkpoints: NonNullable<Environment['checkpoints']>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface Keeper {
  readonly key: SigningKey;
  readonly folder: string;
  /** The last one, and no more after it. */
  readonly close: () => Promise<void>;
}

/** Throws BehindError. */
export async function startKeeper(pool: SqlPool, { checkpoints: { folder, minutes }, log }: KeeperOptions): Promise<Keeper> {
  const key = openSigningKey(folder);
  const { checkpoints, faults } = readCheckpoints(folder);
  const found = [...faults, ...(await behind(pool, expectedOf(checkpoints)))];
  if (found.length > 0) throw new BehindError(refusal(found, folder));
  if (checkpoints.length === 0) log.warn({ folder }, 'no checkpoint yet: whether the database was set back before now cannot be told');
  for (const { accepted, at } of checkpoints) if (accepted !== undefined) log.warn({ at, why: accepted }, 'the database was set back on purpose');

  async function write(): Promise<void> {
    try {
      const later = await behind(pool, expectedOf(readCheckpoints(folder).checkpoints));
      // nothing is signed over a loss: it would not show any more
      if (later.length > 0) log.error({ faults: later }, 'the database is behind its last checkpoint');
      else await writeCheckpoint(pool, { folder, key, at: new Date().toISOString() });
    } catch (cause) {
      log.error({ fault: cause instanceof Error ? cause.message : 'unknown' }, 'no checkpoint could be written');
    }
  }

  await write();
  const timer = setInterval(() => void write(), minutes * 60_000);
  timer.unref();
  return {
    key, folder,
    close: async () => {
      clearInterval(timer);
      await write();
    },
  };
}

function refusal(found: readonly string[], folder: string): string {
  return [
    `It is not what this service signed (${folder}), so nothing is started:`, ...found.map((line) => `  ${line}`),
    'Entries were lost or changed: after a failover, by a backup that was put back, or by hand. Compare with the receipts of the units and put the newest state back.',
    'If it was set back on purpose, say so once, with the reason: npm run --silent admin -- accept-restore "<reason>"',
  ].join('\n');
}
