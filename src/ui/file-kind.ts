/**
 * What a file is by its first bytes, whatever its name says; and whether a picture is all there.
 *
 * Imports: nothing.
 * Example  the bytes FF D8 FF … under the name "说明.pdf" -> 'jpeg'.
 */

export type FileKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'heic' | 'pdf' | 'zip' | 'ole' | 'svg' | 'html' | 'program' | 'other';

export type Bytes = Uint8Array<ArrayBuffer>;

const signs: readonly (readonly [FileKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', [0x42, 0x4d]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];

export function fileKind(bytes: Bytes): FileKind {
  const found = signs.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return found[0];
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  if (textAt(bytes, 4, 4) === 'ftyp' && /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(textAt(bytes, 8, 4))) return 'heic';
  const beginning = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^[\ufeff\s]+/, '').toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/.test(beginning)) return 'svg';
  if (/^(<!--[\s\S]*?-->\s*)*(<!doctype html|<html|<head|<body|<script)/.test(beginning)) return 'html';
  return 'other';
}

const pictures: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'gif', 'webp', 'bmp']);

export function isPictureKind(kind: FileKind): boolean {
  return pictures.has(kind);
}

const kindsByEnding: Readonly<Record<string, readonly FileKind[]>> = {
  jpg: ['jpeg'], jpeg: ['jpeg'], png: ['png'], gif: ['gif'], webp: ['webp'], bmp: ['bmp'], pdf: ['pdf'],
  docx: ['zip'], xlsx: ['zip'], pptx: ['zip'], ofd: ['zip'], zip: ['zip'], doc: ['ole', 'zip'], xls: ['ole', 'zip', 'html'], ppt: ['ole', 'zip'], wps: ['ole', 'zip'], et: ['ole', 'zip'],
};

/**
 * True where the name promises something else than the bytes are.
 *
 * A picture under another picture's ending is no disguise: phones and chat programs rename them, and it is drawn anew anyway.
 */
export function isDisguised(name: string, kind: FileKind): boolean {
  const expected = kindsByEnding[/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (expected === undefined || expected.includes(kind)) return false;
  return !(isPictureKind(kind) && expected.some(isPictureKind));
}

/** False where a JPEG, PNG or WebP ends before its end: half of a photo is no evidence of the other half. */
export function isWhole(bytes: Bytes, kind: FileKind): boolean {
  if (kind === 'png') return textAt(bytes, bytes.length - 8, 4) === 'IEND' || lastIndexOf(bytes, [0x49, 0x45, 0x4e, 0x44]) > 0;
  if (kind === 'webp') return bytes.length >= 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (kind !== 'jpeg') return true;
  const start = afterHeader(bytes);
  if (start === undefined) return false;
  for (let at = start; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Where the picture data of a JPEG begin; a thumbnail inside a header segment is stepped over. */
function afterHeader(bytes: Bytes): number | undefined {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    at += 2 + length;
    if (marker === 0xda) return at;
  }
  return undefined;
}

/** Width times height as the header says; undefined where it does not say. A picture can be small to carry and too large to draw. */
export function pixelsOf(bytes: Bytes, kind: FileKind): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png' && bytes.length > 24) return view.getUint32(16) * view.getUint32(20);
  if (kind === 'gif' && bytes.length > 10) return view.getUint16(6, true) * view.getUint16(8, true);
  if (kind !== 'jpeg') return undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return undefined;
}

function textAt(bytes: Bytes, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), from + length));
}

function lastIndexOf(bytes: Bytes, wanted: readonly number[]): number {
  for (let at = bytes.length - wanted.length; at >= Math.max(0, bytes.length - 65_536); at -= 1) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
