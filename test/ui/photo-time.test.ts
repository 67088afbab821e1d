/** The time that a camera wrote into a photo. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { photoTime } from '#ui/photo-time.ts';

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content];
const jpeg = (...segments: readonly (readonly number[])[]) => new Blob([new Uint8Array([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 2])]);

/** A directory with the time at 0x0132, and one inside of it with the time at 0x9003. */
function exif(changedAt: string, takenAt: string | undefined, little: boolean): number[] {
  const short = (value: number) => (little ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const long = (value: number) => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
  const entry = (tag: number, value: number) => [...short(tag), ...short(2), ...long(20), ...long(value)];
  const pointer = (tag: number, value: number) => [...short(tag), ...short(4), ...long(1), ...long(value)];
  const main = [...short(2), ...entry(0x0132, 56), ...(takenAt === undefined ? entry(0x010f, 0) : pointer(0x8769, 38)), ...long(0)];
  const inner = [...short(1), ...entry(0x9003, 76), ...long(0)];
  return [...ascii('Exif\0\0'), ...ascii(little ? 'II' : 'MM'), ...short(42), ...long(8), ...main, ...inner, ...ascii(`${changedAt}\0`), ...ascii(`${takenAt ?? changedAt}\0`)];
}

describe('the time of a photo', () => {
  it.each([
    ['is that of taking, not of changing', '2025:03:05 10:22:31', false],
    ['whatever the order of bytes', '2025:03:05 10:22:31', true],
  ])('%s', async (_what, time, little) => {
    expect(await photoTime(jpeg(segment(0xe0, ascii('JFIF\0')), segment(0xe1, exif('2026:01:01 00:00:00', time, little))))).toBe('2025-03-05 10:22');
  });

  it('is that of changing where there is no other', async () => {
    expect(await photoTime(jpeg(segment(0xe1, exif('2026:01:01 08:00:00', undefined, false))))).toBe('2026-01-01 08:00');
  });

  it.each([
    ['a file without one', jpeg(segment(0xe0, ascii('JFIF\0')))],
    ['a clock that was never set', jpeg(segment(0xe1, exif('    :  :     :  :  ', '    :  :     :  :  ', false)))],
    ['a PNG', new Blob([new Uint8Array([0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])])],
    ['nothing', new Blob([])],
  ])('is unknown for %s', async (_what, file) => {
    expect(await photoTime(file)).toBeUndefined();
  });

  it('of anything broken is unknown, never an error', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (rest) => {
      const time = await photoTime(jpeg(segment(0xe1, [...ascii('Exif\0\0'), 0x4d, 0x4d, 0, 42, ...rest])));
      expect(time === undefined || /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(time)).toBe(true);
    }), { numRuns: 60 });
  });
});
