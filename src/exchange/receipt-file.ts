/**
 * Signed receipts as they are saved and handed on: `{ receipts: [...] }`; one alone, or a bare list of them, is read too.
 *
 * Read here, by the page before it asks and by the service that is asked. Whether the signature holds is the service's to say.
 *
 * Imports: zod.
 */

import * as z from 'zod/mini';

const receipt = z.strictObject({
  format: z.literal('kaoping-receipt'), version: z.literal(1),
  book: z.string(), command: z.string(), seq: z.int().check(z.nonnegative()), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)), at: z.string(),
  key: z.string(), signature: z.string(),
});
export type SignedReceipt = z.infer<typeof receipt>;

export const receiptFile = z.strictObject({ receipts: z.array(receipt).check(z.minLength(1), z.maxLength(5000)) });

/** damaged: it says that it is a receipt, and a part of it is missing or of another shape. */
export type ReceiptFileFault = 'empty' | 'tooLarge' | 'notReceipts' | 'damaged' | 'tooMany';
export type ReadReceipts = { readonly ok: true; readonly receipts: readonly SignedReceipt[] } | { readonly ok: false; readonly fault: ReceiptFileFault };

/** Five thousand receipts and some room; in characters. */
export const mostReceiptText = 4_000_000;

export function readReceiptFile(given: string): ReadReceipts {
  const text = given.replace(/^\ufeff/, '').trim();
  if (text === '') return { ok: false, fault: 'empty' };
  if (text.length > mostReceiptText) return { ok: false, fault: 'tooLarge' };
  const listed = listedIn(parsed(text));
  const read = receiptFile.safeParse({ receipts: listed });
  if (read.success) return { ok: true, receipts: read.data.receipts };
  if (listed !== undefined && listed.length > 5000) return { ok: false, fault: 'tooMany' };
  return { ok: false, fault: text.includes('kaoping-receipt') ? 'damaged' : 'notReceipts' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listedIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('receipts' in value)) return [value];
  return Array.isArray(value.receipts) ? value.receipts : undefined;
}
