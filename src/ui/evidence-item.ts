/** A piece of evidence as the furniture shows it. */

export interface EvidenceItem {
  readonly id: string;
  readonly name: string;
  /** Media type such as "image/jpeg"; '' for a web address. */
  readonly type: string;
  /** Address of the picture or file (blob:), for thumbnail, lightbox and opening. */
  readonly source?: string;
  /** Web address, for evidence that is one. */
  readonly link?: string;
  readonly note?: string;
  /** When a photo was taken, by the camera's clock. */
  readonly takenAt?: string;
  /** ISO instant at which it was added. */
  readonly at?: string;
}

/** Media types that a thumbnail can show. Drawings (svg) can carry scripts and are shown as files. */
export function isPicture({ type }: Pick<EvidenceItem, 'type'>): boolean {
  return /^image\/(png|jpeg|webp|gif|bmp)$/.test(type);
}
