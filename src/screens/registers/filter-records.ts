/** Which records of a register are shown, and in which order. Pure. */

import type { RecordRow } from '#view/register.ts';
import { nameOfRecord } from '#view/register-fields.ts';

export interface RecordFilter { readonly q: string; readonly unit: string; readonly state?: RecordRow['state'] | undefined }
export interface RecordOrder { readonly sort: 'entered' | 'due' | 'unit'; readonly direction: 'down' | 'up' }

/** `unit` "office" stands for what the office itself owes. Taken-back ones show only when asked for. */
export function filterRecords(rows: readonly RecordRow[], { q, unit, state }: RecordFilter): readonly RecordRow[] {
  const words = q.trim().toLowerCase();
  return rows.filter((row) =>
    (unit === '' || (row.unit?.id ?? 'office') === unit)
    && (state === undefined ? row.state !== 'takenBack' : row.state === state)
    && (words === '' || [nameOfRecord(row.content), 'number' in row.content ? row.content.number : '', row.unit?.name ?? ''].some((text) => text.toLowerCase().includes(words))));
}

/** `entered` is the order of the list itself, newest first. What has no last day comes after what has one. */
export function sortRecords(rows: readonly RecordRow[], { sort, direction }: RecordOrder): readonly RecordRow[] {
  if (sort === 'entered') return direction === 'down' ? rows : rows.slice().reverse();
  const sign = direction === 'down' ? -1 : 1;
  const key = (row: RecordRow) => (sort === 'unit' ? (row.unit?.name ?? '') : (row.due?.day ?? ''));
  return rows.slice().sort((a, b) => {
    if (sort === 'due' && (a.due === null) !== (b.due === null)) return a.due === null ? 1 : -1;
    return sign * key(a).localeCompare(key(b), 'zh-CN');
  });
}
