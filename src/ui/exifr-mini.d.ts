/** The small build of exifr, which its own types do not name. */

declare module 'exifr/dist/mini.esm.mjs' {
  export function parse(
    file: Blob | Uint8Array,
    options: {
      readonly ifd0: readonly number[]; readonly exif: readonly number[]; readonly gps: boolean;
      readonly reviveValues: boolean; readonly translateKeys: boolean; readonly translateValues: boolean;
    },
  ): Promise<Readonly<Record<number, unknown>> | undefined>;
}
