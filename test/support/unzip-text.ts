/** One part of a zip file as text, by its name: read from the central directory. */

import { inflateRawSync } from 'node:zlib';

export function unzipText(bytes: Uint8Array, name: string): string {
  const file = Buffer.from(bytes);
  let at = file.readUInt32LE(file.lastIndexOf('PK\u0005\u0006') + 16);
  while (file.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
    const [size, named, extra, comment, place] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    if (file.toString('utf8', at + 46, at + 46 + named) === name) {
      const start = place + 30 + file.readUInt16LE(place + 26) + file.readUInt16LE(place + 28);
      const packed = file.subarray(start, start + size);
      return (file.readUInt16LE(place + 8) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + named + extra + comment;
  }
  throw new Error(`The file has no part ${name}.`);
}
