/** Photos lose the place where they were taken, and nothing of the picture. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { withoutMetadata } from '#exchange/photo-metadata.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const of = (...parts: (number | readonly number[])[]): Bytes => new Uint8Array(parts.flat());
const has = (bytes: Bytes, text: string): boolean => String.fromCharCode(...bytes).includes(text);
const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content];

/** Big-endian TIFF: orientation, and inside of the Exif directory when it was taken; then words that stand for the place. */
function exif(orientation: number, time: string): number[] {
  const main = [0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0];
  const inner = [0, 1, 0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 56, 0, 0, 0, 0];
  return [...ascii('Exif\0\0'), 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...main, ...inner, ...ascii(`${time}\0GPS 34.58N`)];
}

const jfif = segment(0xe0, ascii('JFIF\0rest'));
const profile = segment(0xe2, ascii('ICC_PROFILE\0colours'));
const scan = [...segment(0xda, [1, 2, 3]), 1, 2, 0xff, 0, 3, 0xff, 0xd3, 4];
const secondScan = [...segment(0xc4, [0xff, 0xd9, 7]), ...scan];
const end = [0xff, 0xd9];

describe('a JPEG', () => {
  it('loses Exif, XMP, comments and second pictures, and keeps the picture and its colours', () => {
    const photo = of([0xff, 0xd8], jfif, segment(0xe1, exif(1, '2025:03:05 10:22:31')), segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/ GPS')), segment(0xe2, ascii('MPF\0 GPS')), profile, segment(0xfe, ascii('GPS')), scan, secondScan, end, ascii('film with GPS'));
    const bare = withoutMetadata(photo);
    expect([...bare.bytes]).toEqual([0xff, 0xd8, ...jfif, ...profile, ...scan, ...secondScan, ...end]);
    expect(bare).toMatchObject({ takenAt: '2025-03-05 10:22', removed: true });
  });

  it.each([3, 6, 8])('keeps that it lies on side %i, and only that', (orientation) => {
    const bare = withoutMetadata(of([0xff, 0xd8], segment(0xe1, exif(orientation, '2025:03:05 10:22:31')), scan, end)).bytes;
    expect(has(bare, 'GPS')).toBe(false);
    const again = withoutMetadata(bare);
    expect([...again.bytes]).toEqual([...bare]);
    expect(bare[2 + 29]).toBe(orientation);
  });

  it('without anything to hide stays byte for byte', () => {
    const photo = of([0xff, 0xd8], jfif, scan, end);
    expect(withoutMetadata(photo)).toEqual({ bytes: photo, takenAt: null, removed: false });
  });

  it('loses a broken Exif block too', () => {
    const photo = of([0xff, 0xd8], segment(0xe1, [...ascii('Exif\0\0'), 0x4d, 0x4d, 0, 42, 9, 9, 9, 9, ...ascii('GPS')]), scan, end);
    expect(withoutMetadata(photo)).toEqual({ bytes: of([0xff, 0xd8], scan, end), takenAt: null, removed: true });
  });
});

describe('a PNG', () => {
  const chunk = (name: string, content: string): number[] => [0, 0, 0, content.length, ...ascii(name), ...ascii(content), 1, 2, 3, 4];
  it('loses its texts and keeps its chunks', () => {
    const head = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a];
    const picture = [chunk('IHDR', 'head'), chunk('IDAT', 'data')];
    const photo = of(head, chunk('IHDR', 'head'), chunk('tEXt', 'GPS'), chunk('eXIf', 'GPS'), chunk('IDAT', 'data'), chunk('IEND', ''));
    expect([...withoutMetadata(photo).bytes]).toEqual([...head, ...picture.flat(), ...chunk('IEND', '')]);
  });
});

describe('a WebP', () => {
  const chunk = (name: string, content: readonly number[]): number[] => [...ascii(name), content.length, 0, 0, 0, ...content, ...(content.length % 2 === 1 ? [0] : [])];
  it('loses its Exif and XMP chunks, in the header too', () => {
    const body = [...chunk('VP8X', [0x1c, 0, 0, 0]), ...chunk('VP8 ', [1, 2, 3]), ...chunk('EXIF', ascii('GPS')), ...chunk('XMP ', ascii('GPS!'))];
    const bare = withoutMetadata(of(ascii('RIFF'), [body.length + 4, 0, 0, 0], ascii('WEBP'), body)).bytes;
    const left = [...ascii('WEBP'), ...chunk('VP8X', [0x10, 0, 0, 0]), ...chunk('VP8 ', [1, 2, 3])];
    expect([...bare]).toEqual([...ascii('RIFF'), left.length, 0, 0, 0, ...left]);
  });
});

it('any other file, and any broken one, comes back as it was', () => {
  const start = fc.constantFrom<readonly number[]>([], [0xff, 0xd8], [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]);
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 60 }), (head, rest) => {
      const bytes = of(head, [...rest]);
      const bare = withoutMetadata(bytes);
      if (!bare.removed) expect([...bare.bytes]).toEqual([...bytes]);
    }),
  );
});
