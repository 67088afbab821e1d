/**
 * The two things of a photo's Exif block that evidence keeps: when it was taken, which way is up.
 *
 * Imports: nothing.
 */

export interface Exif {
  /** "2025-03-05 10:22"; null where the block does not say. */
  readonly takenAt: string | null;
  /** 1 to 8; 1 is upright. */
  readonly orientation: number;
}

const tags = { orientation: 0x0112, changedAt: 0x0132, inner: 0x8769, takenAt: 0x9003 } as const;

/** What a TIFF block says; nothing where it is broken. */
export function exifOf(tiff: Uint8Array<ArrayBuffer>): Exif {
  try {
    return readExif(tiff);
  } catch (cause) {
    if (cause instanceof RangeError) return { takenAt: null, orientation: 1 };
    throw cause;
  }
}

function readExif(tiff: Uint8Array<ArrayBuffer>): Exif {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const main = entriesAt(view, view.getUint32(4, little), little);
  const inner = main.get(tags.inner);
  const more = inner === undefined ? undefined : entriesAt(view, view.getUint32(inner + 8, little), little);
  const orientation = main.get(tags.orientation);
  const time = more?.get(tags.takenAt) ?? main.get(tags.changedAt);
  return {
    orientation: orientation === undefined ? 1 : oneToEight(view.getUint16(orientation + 8, little)),
    takenAt: time === undefined ? null : timeAt(tiff, view.getUint32(time + 8, little)),
  };
}

/** A segment that says which way is up, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array<ArrayBuffer> {
  // marker, length 34, "Exif", big-endian TIFF with one entry: tag 0x0112, one short
  return new Uint8Array([
    0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
  ]);
}

/** Place of each entry of a directory by its tag. */
function entriesAt(view: DataView, start: number, little: boolean): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  const count = view.getUint16(start, little);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12;
    entries.set(view.getUint16(at, little), at);
  }
  return entries;
}

function timeAt(tiff: Uint8Array<ArrayBuffer>, at: number): string | null {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/.exec(String.fromCharCode(...tiff.subarray(at, at + 19)));
  return match === null ? null : `${match[1]}-${match[2]}-${match[3]} ${match[4]}`;
}

function oneToEight(value: number): number {
  return value >= 1 && value <= 8 ? value : 1;
}
