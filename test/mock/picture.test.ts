/** The drawn pictures are real PNG files that any program opens. */

import { inflateSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { screenshots } from '#mock/writing/evidence.ts';
import { picture } from '#mock/writing/picture.ts';

/** Chunks by name; throws where a length does not fit. */
function chunks(bytes: Uint8Array): readonly { readonly name: string; readonly content: Buffer }[] {
  const file = Buffer.from(bytes);
  const found: { name: string; content: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    found.push({ name: file.toString('latin1', at + 4, at + 8), content: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

it('holds the pixels that were drawn', () => {
  const sheet = picture(8, 2);
  sheet.fill(1, 0, [2, 1], 3);
  sheet.fill(4, 1, [9, 9], 2);
  const [header, , rows] = chunks(sheet.png());
  expect([header?.name, header?.content.readUInt32BE(0), header?.content.readUInt32BE(4), header?.content[8]]).toEqual(['IHDR', 8, 2, 2]);
  // one filter byte, then two bits a pixel: 0330 0000 / 0000 2222
  expect([...inflateSync(rows?.content ?? Buffer.alloc(0))]).toEqual([0, 0b00111100, 0, 0, 0, 0b10101010]);
});

it('ends each picture properly, and keeps it small', () => {
  const all = screenshots();
  expect(all.length).toBeGreaterThanOrEqual(5);
  for (const { file } of all) {
    expect(chunks(file.bytes).map(({ name }) => name)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(inflateSync(chunks(file.bytes)[2]?.content ?? Buffer.alloc(0)).length).toBe((240 / 4 + 1) * 150);
  }
  expect(new Set(all.map(({ file }) => file.sha256)).size).toBe(all.length);
});
