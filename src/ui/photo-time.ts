/**
 * When a photo was taken, as the camera wrote it into the file: read before the picture is drawn
 * anew, which forgets it together with the place.
 *
 * Imports: nothing.
 * Example  a JPEG taken on 5 March 2025 at 10:22 by the camera's clock -> "2025-03-05 10:22".
 */

const tags = { changedAt: 0x0132, inner: 0x8769, takenAt: 0x9003 } as const;

/** Gaps  undefined for what is no JPEG, carries no time, or is broken. `bytes` may be the beginning of the file only. */
export function photoTime(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    const tiff = exifBlock(bytes);
    return tiff === undefined ? undefined : timeIn(tiff);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined; // it points outside of itself
    throw cause;
  }
}

/** Segments of a JPEG: FF, marker, length of two bytes, content. The block is a small TIFF file. */
function exifBlock(bytes: Uint8Array<ArrayBuffer>): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; ) {
    const length = view.getUint16(at + 2);
    const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966;
    if (isExif) return new DataView(bytes.buffer, bytes.byteOffset + at + 10, length - 8);
    at += 2 + length;
  }
  return undefined;
}

function timeIn(tiff: DataView): string | undefined {
  const little = tiff.getUint16(0) === 0x4949;
  const main = entriesAt(tiff, tiff.getUint32(4, little), little);
  const inner = main.get(tags.inner);
  const more = inner === undefined ? undefined : entriesAt(tiff, tiff.getUint32(inner + 8, little), little);
  const entry = more?.get(tags.takenAt) ?? main.get(tags.changedAt);
  if (entry === undefined) return undefined;
  const start = tiff.getUint32(entry + 8, little);
  const text = String.fromCharCode(...Array.from({ length: 16 }, (_, index) => tiff.getUint8(start + index)));
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)$/.exec(text);
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]} ${match[4]}`;
}

/** Place of each entry of a directory by its tag. */
function entriesAt(tiff: DataView, start: number, little: boolean): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  const count = tiff.getUint16(start, little);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12;
    entries.set(tiff.getUint16(at, little), at);
  }
  return entries;
}
