/**
 * A photo without what it tells beside the picture: place, device, owner, thumbnails, comments.
 *
 * A phone writes the place of the camera into each photo; evidence about an office must not carry
 * where somebody lives. The bytes of the picture itself are not touched. The time of taking is
 * read first, because it belongs to the evidence; which way is up is kept, or a photo would lie
 * on its side.
 *
 * Files that are no JPEG, PNG or WebP, or are broken, come back as they were.
 *
 * Imports: exchange.
 */

import { exifOf, orientationSegment } from './exif.ts';

export interface BarePhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** "2025-03-05 10:22", as the camera's clock said; null where it said nothing. */
  readonly takenAt: string | null;
  /** Whether anything was left out. */
  readonly removed: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

export function withoutMetadata(bytes: Bytes): BarePhoto {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return bareJpeg(bytes);
    if (startsWith(bytes, 0, '\x89PNG\r\n')) return barePng(bytes);
    if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return bareWebp(bytes);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  return { bytes, takenAt: null, removed: false };
}

/** Segments: FF, marker, length of two bytes, content. After a start of scan comes the picture until the next real marker. */
function bareJpeg(bytes: Bytes): BarePhoto {
  const view = viewOf(bytes);
  const kept: Bytes[] = [bytes.subarray(0, 2)];
  let takenAt: string | null = null;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(at + 1);
    // what follows the end of the picture is no picture: short films, second photos
    if (marker === 0xd9) return joined([...kept, bytes.subarray(at, at + 2)], bytes, takenAt);
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw new RangeError('cut off');
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && startsWith(segment, 4, 'Exif\0\0')) {
      const exif = exifOf(segment.subarray(10));
      takenAt ??= exif.takenAt;
      if (exif.orientation > 1) kept.push(orientationSegment(exif.orientation));
    } else if (isPictureSegment(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
}

/** Everything needed to draw: tables, frames, JFIF, the colour profile, Adobe's colour mark. */
function isPictureSegment(marker: number, segment: Bytes): boolean {
  if (marker === 0xe2) return startsWith(segment, 4, 'ICC_PROFILE\0');
  if (marker === 0xfe) return false;
  return marker < 0xe0 || marker > 0xef || marker === 0xe0 || marker === 0xee;
}

function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; at < bytes.length - 1; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const isMarker = bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
    if (isMarker) return at;
  }
  throw new RangeError('cut off');
}

const pngWords = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** Chunks: length of four bytes, name, content, checksum of four bytes. */
function barePng(bytes: Bytes): BarePhoto {
  const view = viewOf(bytes);
  const kept: Bytes[] = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new RangeError('cut off');
    const name = text(bytes, at + 4, 4);
    if (!pngWords.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(kept, bytes, null);
}

/** Chunks: name, length of four bytes with the small end first, content filled up to an even length. */
function bareWebp(bytes: Bytes): BarePhoto {
  const view = viewOf(bytes);
  const kept: Bytes[] = [bytes.slice(0, 12)];
  for (let at = 12; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    const name = text(bytes, at, 4);
    const chunk = bytes.slice(at, end);
    // the header says that such chunks follow
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const photo = joined(kept, bytes, null);
  viewOf(photo.bytes).setUint32(4, photo.bytes.length - 8, true);
  return photo;
}

function joined(parts: readonly Bytes[], before: Bytes, takenAt: string | null): BarePhoto {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, takenAt, removed: bytes.length !== before.length };
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function text(bytes: Bytes, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function startsWith(bytes: Bytes, at: number, words: string): boolean {
  return [...words].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}
