/** A receipt as somebody kept it: the saved file, one of its receipts, a list, with what editors and mail programs put around it. */

import { describe, expect, it } from 'vitest';

import { readReceiptFile } from '#exchange/receipt-file.ts';

const receipt = { format: 'kaoping-receipt', version: 1, book: 'y1', command: 'c1', seq: 2, hash: 'a'.repeat(64), at: '2025-12-03T01:00:00.000Z', key: 'b'.repeat(16), signature: 'c2ln' };
const file = JSON.stringify({ receipts: [receipt] }, null, 1);

describe('a receipt is read', () => {
  it.each([
    ['as it was saved', file],
    ['with the mark that an editor puts first, and Windows line ends', `\ufeff${file.replaceAll('\n', '\r\n')}\r\n\r\n`],
    ['alone', JSON.stringify(receipt)],
    ['from a bare list', JSON.stringify([receipt])],
  ])('%s', (_, text) => {
    expect(readReceiptFile(text)).toEqual({ ok: true, receipts: [receipt] });
  });

  it('with all the others of its file, in order', () => {
    const others = [receipt, { ...receipt, seq: 3 }, { ...receipt, seq: 9 }];
    expect(readReceiptFile(JSON.stringify({ receipts: others }))).toEqual({ ok: true, receipts: others });
  });
});

describe('what is no receipt is told apart', () => {
  it.each([
    ['nothing', ' \n', 'empty'],
    ['a letter', '尊敬的考评办：', 'notReceipts'],
    ['another JSON file', '{"format":"kaoping-book"}', 'notReceipts'],
    ['a number', '1', 'notReceipts'],
    ['a receipt that was cut off', file.slice(0, -20), 'damaged'],
    ['a receipt without its signature', JSON.stringify({ ...receipt, signature: undefined }), 'damaged'],
    ['a receipt with something added', JSON.stringify({ ...receipt, note: 'x' }), 'damaged'],
    ['a hash that is none', JSON.stringify({ ...receipt, hash: 'A'.repeat(64) }), 'damaged'],
    ['a file without any', '{"receipts":[]}', 'notReceipts'],
    ['more than are checked at once', JSON.stringify({ receipts: Array.from({ length: 5001 }, () => receipt) }), 'tooMany'],
    ['a text too large to be one', 'x'.repeat(4_000_001), 'tooLarge'],
  ])('%s: %#', (_, text, fault) => {
    expect(readReceiptFile(text)).toEqual({ ok: false, fault });
  });
});
