/**
 * Evidence of the book as the furniture shows it: with a name, a thumbnail, an address.
 *
 * Imports: client, ledger (types), ui.
 */

import { useEvidenceAddresses } from '#client/evidence-addresses.ts';
import type { Evidence } from '#ledger/fields.ts';
import type { EvidenceItem } from '#ui/evidence-item.ts';

/** The hash of a file, the address of a link: no list holds either twice. */
export function evidenceId(evidence: Evidence): string {
  return evidence.kind === 'file' ? evidence.sha256 : evidence.url;
}

export function useEvidenceItems(book: string, evidence: readonly Evidence[]): readonly EvidenceItem[] {
  const hashes = evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : []));
  const addresses = useEvidenceAddresses(book, hashes);
  return evidence.map((one): EvidenceItem => {
    if (one.kind === 'link') return { id: one.url, name: one.url, type: '', link: one.url, note: one.note };
    const source = addresses.get(one.sha256);
    return { id: one.sha256, name: one.name, type: one.type, note: one.note, ...(one.takenAt === undefined ? {} : { takenAt: one.takenAt }), ...(source === undefined ? {} : { source }) };
  });
}
