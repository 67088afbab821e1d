/**
 * A picture made small and clean: at most 1600 pixels on its longer side, JPEG, drawn anew, which
 * leaves behind what a camera hid in it (place, device). It is turned the right way first, and the
 * time of taking is read, because that belongs to the evidence.
 *
 * Errors   Throws when the browser cannot read the picture.
 * Source   Photo privacy: place data do not belong into an official record.
 *
 * Imports: photo-time.
 */

import { photoTime } from './photo-time.ts';

export interface TakenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
  /** When a photo was taken, "2025-03-05 10:22" by the camera's clock. */
  readonly takenAt?: string;
}

const longestSide = 1600;
/** Cameras write the time near the beginning, in a block of 64 kB at most. */
const beginning = 131_072;

export async function shrinkPicture(file: File): Promise<TakenFile> {
  const takenAt = photoTime(new Uint8Array(await file.slice(0, beginning).arrayBuffer()));
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('No canvas.');
    pen.fillStyle = '#ffffff'; // JPEG knows no transparency
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    if (blob === null) throw new Error('The picture cannot be written.');
    const picture = { bytes: new Uint8Array(await blob.arrayBuffer()), type: 'image/jpeg', name: file.name.replace(/(\.\w+)?$/, '.jpg') };
    return takenAt === undefined ? picture : { ...picture, takenAt };
  } finally {
    bitmap.close();
  }
}

/** A file as it is. */
export async function takeFile(file: File): Promise<TakenFile> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), type: file.type || 'application/octet-stream', name: file.name };
}
