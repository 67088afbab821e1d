/**
 * Made-up proof: drawn screenshots that say SAMPLE, and addresses under a domain that never exists.
 *
 * Imports: @noble/hashes, exchange (types), ledger (types), writing.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { BackupFile } from '#exchange/backup.ts';
import type { Evidence } from '#ledger/fields.ts';
import { picture, type Picture } from './picture.ts';
import { seeded } from './seeded.ts';

export interface Screenshot { readonly motif: Motif; readonly file: BackupFile; readonly evidence: Evidence }

/** What a picture shows: an empty column, a dead link, an old list, boards in a hall, names with their numbers, a register. */
export const motifs = ['empty', 'dead', 'old', 'board', 'list', 'record'] as const;
export type Motif = (typeof motifs)[number];

const width = 240;
const height = 150;

/** An address that shows what is meant and leads nowhere (RFC 2606). */
export function linkTo(path: string, note: string): Evidence {
  return { kind: 'link', url: `https://example.invalid/${path}`, note: `示例链接：${note}` };
}

/** A handful of pictures, drawn once; each book keeps those that its entries name. */
export function screenshots(): readonly Screenshot[] {
  drawn ??= motifs.map((motif, index) => {
    const bytes = draw(motif);
    const hash = bytesToHex(sha256(bytes));
    const name = `示例截图-${index + 1}.png`;
    return {
      motif,
      file: { sha256: hash, type: 'image/png', bytes },
      evidence: { kind: 'file', sha256: hash, name, type: 'image/png', size: bytes.length, note: '示例图片，非真实网页' },
    };
  });
  return drawn;
}

/** The picture that goes with a sentence. */
export function screenshotOf(motif: Motif): Evidence {
  const found = screenshots().find((shot) => shot.motif === motif);
  if (found === undefined) throw new RangeError(`No picture of ${motif}.`);
  return found.evidence;
}

let drawn: readonly Screenshot[] | undefined;

function draw(motif: Motif): Uint8Array<ArrayBuffer> {
  const sheet = picture(width, height);
  const chance = seeded(motif);
  sheet.fill(0, 0, [width, 16], 2);
  sheet.fill(6, 5, [70, 6], 1);
  if (motif !== 'board') for (let row = 0; row < 7; row += 1) sheet.fill(8, 28 + row * 15, [44, 6], row === 2 ? 2 : 1);
  paint[motif](sheet, (least, most) => chance.between(least, most));
  stamp(sheet);
  return sheet.png();
}

type Length = (least: number, most: number) => number;

const paint: Readonly<Record<Motif, (sheet: Picture, length: Length) => void>> = {
  empty: (sheet) => {
    sheet.frame(66, 26, [164, 100], 3);
    sheet.fill(118, 72, [60, 6], 1);
  },
  dead: (sheet) => {
    sheet.fill(96, 50, [104, 34], 2);
    sheet.fill(104, 58, [88, 18], 0);
    sheet.frame(90, 44, [116, 46], 3);
  },
  old: (sheet, length) => {
    for (let row = 0; row < 7; row += 1) {
      sheet.fill(68, 28 + row * 14, [length(60, 110), 5], 2);
      sheet.fill(196, 28 + row * 14, [30, 5], 1);
    }
    sheet.frame(190, 23, [42, 14], 3);
  },
  board: (sheet, length) => {
    for (const left of [12, 90, 168]) {
      sheet.frame(left, 26, [60, 96], 2);
      if (left !== 90) for (let row = 0; row < 8; row += 1) sheet.fill(left + 7, 34 + row * 10, [length(20, 44), 4], 1);
    }
    sheet.frame(88, 24, [64, 100], 3);
  },
  list: (sheet, length) => {
    for (let row = 0; row < 8; row += 1) {
      sheet.fill(68, 28 + row * 12, [30, 5], 2);
      sheet.fill(106, 28 + row * 12, [length(50, 70), 5], 1);
      sheet.fill(186, 28 + row * 12, [42, 5], 2);
    }
    sheet.frame(182, 23, [50, 100], 3);
  },
  record: (sheet, length) => {
    for (let row = 0; row < 5; row += 1) {
      sheet.frame(66, 26 + row * 20, [164, 21], 1);
      sheet.fill(72, 33 + row * 20, [length(40, 90), 5], 2);
    }
    sheet.frame(180, 66, [50, 21], 3);
  },
};

/** SAMPLE, five pixels high, three times as large. */
const letters = ['01110 10000 01110 00001 11110', '01110 10001 11111 10001 10001', '10001 11011 10101 10001 10001', '11110 10001 11110 10000 10000', '10000 10000 10000 10000 11111', '11111 10000 11110 10000 11111'];

function stamp(sheet: Picture): void {
  letters.forEach((letter, place) => {
    letter.split(' ').forEach((row, y) => {
      [...row].forEach((dot, x) => {
        if (dot === '1') sheet.fill(126 + place * 18 + x * 3, 131 + y * 3, [3, 3], 1);
      });
    });
  });
}
