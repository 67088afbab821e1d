/** Which notices the list shows. Pure. */

import type { NoticeRow } from '#view/notice-row.ts';

export interface NoticeFilter {
  readonly q: string;
  readonly unit: string;
  readonly state?: NoticeRow['status'] | 'open';
}

export function filterNotices(rows: readonly NoticeRow[], { q, unit, state }: NoticeFilter): readonly NoticeRow[] {
  const words = q.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter((row) => {
    const text = `${row.label} ${row.unit.name} ${row.unit.short}`.normalize('NFKC').toLowerCase();
    return (
      (unit === '' || row.unit.id === unit) &&
      (state === undefined || row.status === state || (state === 'open' && row.status !== 'closed' && row.status !== 'cancelled')) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** Those to be named in public, the latest first. */
export function criticised(rows: readonly NoticeRow[]): readonly NoticeRow[] {
  return rows.filter(({ late }) => late !== null).sort((a, b) => (b.late?.days ?? 0) - (a.late?.days ?? 0));
}
