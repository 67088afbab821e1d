/**
 * Looking a receipt up: whether the key of this service signed it, and whether what it acknowledges is still there.
 *
 * Imports: exchange, hono, the files beside it.
 */

import { Hono } from 'hono';

import { receiptFile } from '#exchange/receipt-file.ts';
import type { SqlPool } from '#store/sql.ts';
import type { Keeper } from './checkpoint-keeper.ts';
import type { Person } from './person.ts';
import { lookUpReceipts, type LookedUp } from './receipts.ts';
import { readPublicKeys } from './signing.ts';

export interface ReceiptDeps {
  readonly pool: SqlPool;
  /** undefined: this service signs nothing. */
  readonly signing: Pick<Keeper, 'key' | 'folder'> | undefined;
  readonly personOf: (headers: Headers) => Promise<Person | undefined>;
}

export function receiptRoutes({ pool, signing, personOf }: ReceiptDeps): Hono {
  const app = new Hono();
  app.get('/api/receipts/key', async (c) => {
    if ((await personOf(c.req.raw.headers)) === undefined) return c.json({ ok: false, fault: 'signedOut' }, 401);
    return c.json({ key: signing === undefined ? null : { id: signing.key.id, pem: signing.key.publicPem } });
  });
  app.post('/api/receipts', async (c) => {
    const person = await personOf(c.req.raw.headers);
    if (person === undefined) return c.json({ ok: false, fault: 'signedOut' }, 401);
    const body = receiptFile.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ ok: false, fault: 'receipts' }, 400);
    const found = await lookUpReceipts(body.data.receipts, { pool, keys: signing === undefined ? new Map() : readPublicKeys(signing.folder) });
    return c.json({ ok: true, looked: found.map((one) => ({ state: one.state, kind: kindFor(one, person) })) });
  });
  return app;
}

/**
 * What was written: told to the office and the leaders of the book, and to whoever could have fetched the receipt themselves. Anybody
 * else who was handed one learns that it is genuine, and no more than it says.
 */
function kindFor(found: LookedUp, { office, posts, unit, name }: Person): string | null {
  if (found.state !== 'kept' || found.office !== office) return null;
  const { by, kind } = found.entry;
  const isTheirs = unit === null ? by.person === name : by.unit === unit;
  return isTheirs || posts.includes('office') || posts.includes('leader') ? kind : null;
}
