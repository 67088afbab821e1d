/** Evidence to look at: thumbnails that open large, files, addresses. Nothing where there is none. */

import type { Evidence } from '#ledger/fields.ts';
import { EvidenceList } from '#ui/evidence-list.tsx';
import { useEvidenceItems } from './evidence-items.ts';

export function EvidenceView({ book, evidence }: { readonly book: string; readonly evidence: readonly Evidence[] }) {
  const items = useEvidenceItems(book, evidence);
  return items.length === 0 ? null : <EvidenceList items={items} />;
}
