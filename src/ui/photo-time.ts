/**
 * When a photo was taken, as the camera wrote it into the file: read before the picture is drawn anew, which forgets it together
 * with the place.
 *
 * Imports: exifr (lazily: only who takes a photo needs it).
 * Example  a JPEG taken on 5 March 2025 at 10:22 by the camera's clock -> "2025-03-05 10:22".
 */

/** The small build knows tags by number alone. */
const tags = { changedAt: 0x0132, takenAt: 0x9003, digitisedAt: 0x9004 } as const;

/** Cameras write the time near the beginning, in a block of 64 kB at most. */
const beginning = 131_072;

/** Gaps  undefined for what carries no time, or a broken one. Only the beginning of the file is read. */
export async function photoTime(file: Blob): Promise<string | undefined> {
  try {
    const { parse } = await import('exifr/dist/mini.esm.mjs');
    // the text as it was written: a Date would be read in the device's own time zone
    const bytes = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
    const found = await parse(bytes, { ifd0: [tags.changedAt], exif: [tags.takenAt, tags.digitisedAt], gps: false, reviveValues: false, translateKeys: false, translateValues: false });
    const text = found?.[tags.takenAt] ?? found?.[tags.digitisedAt] ?? found?.[tags.changedAt];
    return typeof text === 'string' ? timeIn(text) : undefined;
  } catch {
    return undefined; // a picture whose hidden data are broken is still a picture
  }
}

function timeIn(text: string): string | undefined {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(text);
  if (match === null) return undefined;
  const [, year, month = '', day = '', hour = '', minute = ''] = match;
  const isTime = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${year}-${month}-${day} ${hour}:${minute}` : undefined;
}
