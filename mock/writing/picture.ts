/**
 * A small picture of four colours as PNG bytes, made without any library.
 *
 * Rows are kept uncompressed ("stored" blocks): a few kilobytes each, and the same bytes everywhere,
 * which no compressor promises.
 *
 * Imports: nothing.
 */

/** Index into the palette: 0 paper, 1 grey, 2 ink, 3 red. */
export type Ink = 0 | 1 | 2 | 3;

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly fill: (left: number, top: number, size: readonly [width: number, height: number], ink: Ink) => void;
  /** Just the edge of a box, two pixels thick. */
  readonly frame: (left: number, top: number, size: readonly [width: number, height: number], ink: Ink) => void;
  readonly png: () => Uint8Array<ArrayBuffer>;
}

const palette = [0xf7, 0xf5, 0xf0, 0xc4, 0xc9, 0xd0, 0x2b, 0x3a, 0x55, 0xc0, 0x39, 0x2b];

/** Shape  width: a multiple of four. */
export function picture(width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height);

  const fill: Picture['fill'] = (left, top, [wide, high], ink) => {
    for (let y = Math.max(0, top); y < Math.min(height, top + high); y += 1) {
      pixels.fill(ink, y * width + Math.max(0, left), y * width + Math.min(width, left + wide));
    }
  };
  const frame: Picture['frame'] = (left, top, [wide, high], ink) => {
    fill(left, top, [wide, 2], ink);
    fill(left, top + high - 2, [wide, 2], ink);
    fill(left, top, [2, high], ink);
    fill(left + wide - 2, top, [2, high], ink);
  };
  return { width, height, fill, frame, png: () => encode(pixels, width, height) };
}

function encode(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const rowLength = width / 4 + 1;
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * rowLength + 1 + (x >> 2);
      rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (6 - 2 * (x % 4)));
    }
  }
  // width, height, 2 bits a pixel, palette, and the only compression, filter and order there are
  const header = [...bigEndian(width), ...bigEndian(height), 2, 3, 0, 0, 0];
  return joined([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(header)),
    chunk('PLTE', new Uint8Array(palette)),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A zlib stream of stored blocks, each at most 65,535 bytes. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array([0x78, 0x01])];
  for (let from = 0; from < bytes.length; from += 0xffff) {
    const block = bytes.subarray(from, from + 0xffff);
    const last = from + block.length >= bytes.length ? 1 : 0;
    const [low, high] = [block.length & 0xff, block.length >> 8];
    parts.push(new Uint8Array([last, low, high, low ^ 0xff, high ^ 0xff]), block);
  }
  return joined([...parts, new Uint8Array(bigEndian(adler32(bytes)))]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([new Uint8Array([...name].map((letter) => letter.charCodeAt(0))), content]);
  return joined([new Uint8Array(bigEndian(content.length)), named, new Uint8Array(bigEndian(crc32(named)))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bigEndian(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
