/**
 * A picture made small and clean: at most 1600 pixels on its longer side, a JPEG below 400 kB, drawn anew, which leaves behind what a
 * camera hid in it (place, device). It is turned the right way first, and the time of taking is read, because that belongs to
 * the evidence.
 *
 * The browser's own decoder does it; where that cannot, a library tries by way of an <img>, which some older engines
 * manage better.
 *
 * Errors   Throws when the browser cannot read the picture.
 * Source   Photo privacy: place data do not belong into an official record.
 *
 * Imports: photo-time; compressorjs (lazily, where the short way fails), exifr (lazily).
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
/** Bytes; a record with ten photos still goes out over a slow line. */
const largest = 400_000;
/** The first that stays below `largest` is taken. */
const attempts = [{ side: 1600, quality: 0.85 }, { side: 1600, quality: 0.72 }, { side: 1600, quality: 0.6 }, { side: 1280, quality: 0.6 }, { side: 960, quality: 0.5 }] as const;

export async function shrinkPicture(file: File): Promise<TakenFile> {
  const takenAt = await photoTime(file);
  const blob = await drawnAnew(file).catch(() => byLibrary(file));
  const picture = { bytes: new Uint8Array(await blob.arrayBuffer()), type: 'image/jpeg', name: file.name.replace(/(\.\w+)?$/, '.jpg') };
  return takenAt === undefined ? picture : { ...picture, takenAt };
}

/** Fetches what a photo will need, for where there is no server to ask later. */
export async function preparePhotos(): Promise<void> {
  await Promise.all([import('compressorjs'), import('exifr/dist/mini.esm.mjs')]);
}

async function drawnAnew(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    let blob: Blob | undefined;
    for (const { side, quality } of attempts) {
      blob = await jpegOf(bitmap, side, quality);
      if (blob.size <= largest) break;
    }
    if (blob === undefined) throw new Error('The picture cannot be written.');
    return blob;
  } finally {
    bitmap.close();
  }
}

async function jpegOf(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('No canvas.');
  pen.fillStyle = '#ffffff'; // JPEG knows no transparency
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'medium';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  if (blob === null) throw new Error('The picture cannot be written.');
  return blob;
}

async function byLibrary(file: File): Promise<Blob> {
  const { default: Compressor } = await import('compressorjs');
  return new Promise((resolve, reject) => {
    const work = new Compressor(file, {
      maxWidth: longestSide, maxHeight: longestSide, quality: 0.7, mimeType: 'image/jpeg', convertSize: 0, retainExif: false, checkOrientation: true,
      success: resolve, error: reject,
    });
    void work;
  });
}

/** A file as it is. `type` by its bytes where those tell, else as the browser has it. */
export async function takeFile(file: File, type: string): Promise<TakenFile> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), type: type || 'application/octet-stream', name: file.name };
}
