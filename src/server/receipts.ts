/**
 * Receipts: what the service acknowledged, signed. Whoever keeps one can show that an entry was there, whatever became of the database.
 *
 * Imports: exchange, ledger, scheme (canonical JSON), store, the files beside it.
 */

import type { SignedReceipt } from '#exchange/receipt-file.ts';
import { genesis, hashText } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import { placeOf, rootOffice, storedName } from '#store/office-stores.ts';
import { toSqlText } from '#store/sql-text.ts';
import type { SqlPool } from '#store/sql.ts';
import { listOffices } from './offices.ts';
import { signatureFault, type PublicKeys, type SigningKey } from './signing.ts';

export function signReceipt(key: SigningKey, made: Pick<SignedReceipt, 'book' | 'command' | 'seq' | 'hash' | 'at'>): SignedReceipt {
  const { book, command, seq, hash, at } = made;
  const content = { format: 'kaoping-receipt' as const, version: 1 as const, book, command, seq, hash, at };
  return { ...content, ...key.sign(canonicalJson(content)) };
}

/**
 * kept     the entry is where the receipt says, as it was written.
 * gone     the receipt is ours and the entry is not there: it was lost or changed.
 * forged   not what the key signed. unknown: signed by a key that is not in the folder.
 */
export type ReceiptState = 'kept' | 'gone' | 'forged' | 'unknown';

/** `entry`, with the office it belongs to: where it is kept. */
export type LookedUp = { readonly state: Exclude<ReceiptState, 'kept'> } | { readonly state: 'kept'; readonly office: string; readonly entry: Entry };

export interface LookUpDeps { readonly pool: SqlPool; readonly keys: PublicKeys }

/** In the order of the receipts. */
export async function lookUpReceipts(receipts: readonly SignedReceipt[], { pool, keys }: LookUpDeps): Promise<readonly LookedUp[]> {
  const offices = [rootOffice, ...(await listOffices(pool)).map(({ id }) => id)];
  const found: LookedUp[] = [];
  for (const { key, signature, ...content } of receipts) {
    const fault = signatureFault(keys, canonicalJson(content), { key, signature });
    found.push(fault === undefined ? await lookUp(pool, offices, content) : { state: fault });
  }
  return found;
}

/** In every office: a receipt names a book as its own office does, and may be shown to another one. */
async function lookUp(pool: SqlPool, offices: readonly string[], { book, seq, hash }: Pick<SignedReceipt, 'book' | 'seq' | 'hash'>): Promise<LookedUp> {
  const names = offices.map((office) => toSqlText(storedName({ office, name: book })));
  const places = names.map((_, place) => `$${place + 3}`).join(', ');
  const { rows } = await pool.query(
    `SELECT e.book, e.content, p.hash AS before FROM entry e JOIN book b ON b.book = e.book AND b.length > e.seq LEFT JOIN entry p ON p.book = e.book AND p.seq = e.seq - 1
     WHERE e.seq = $1 AND e.hash = $2 AND e.book IN (${places})`,
    [seq, toSqlText(hash), ...names],
  );
  for (const row of rows) {
    const text = String(row['content']);
    const before = seq === 0 ? genesis(book) : String(row['before']);
    // the hash beside a changed text may have been left as it was
    if (hashText(before + text) === hash) return { state: 'kept', office: placeOf(String(row['book'])).office, entry: JSON.parse(text) as Entry };
  }
  return { state: 'gone' };
}
