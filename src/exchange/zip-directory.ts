/**
 * What a zip file says it holds, read from its directory before anything is unpacked.
 *
 * A spreadsheet is a zip. A few hundred kilobytes can unpack to gigabytes, so the sizes are added up first; the
 * library stops at the size that the directory gives for each part, so a directory that lies gains nothing.
 *
 * Imports: nothing.
 */

export interface ZipDirectory { readonly parts: number; readonly unpacked: number }

const endMark = 0x06054b50;
const partMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
/** The sentinel of a 64-bit size: nothing that we read is that large. */
const sixtyFourBits = 0xffffffff;

/** Undefined where the directory is missing, cut off, or of 64 bits. */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== partMark) return undefined;
    const size = view.getUint32(at + 24, true);
    if (size === sixtyFourBits) return undefined;
    unpacked += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { parts, unpacked };
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
