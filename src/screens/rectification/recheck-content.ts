/** A recheck as it is typed, and what is missing. Pure. */

import type { Evidence, Method } from '#ledger/fields.ts';
import { daysOf } from './new-notice.ts';

export interface RecheckContent {
  readonly on: string;
  readonly method: Method;
  /** By problem; mended is null until somebody has said. */
  readonly findings: Readonly<Record<string, { readonly mended: boolean | null; readonly words: string }>>;
  readonly words: string;
  readonly evidence: readonly Evidence[];
  readonly days: string;
}

export function emptyRecheck(today: string, days: number): RecheckContent {
  return { on: today, method: 'website', findings: {}, words: '', evidence: [], days: String(days) };
}

/** Fault by field: `on`, `days`, `<problem>.mended`, `<problem>.words`. */
export function recheckFaults({ on, findings, days }: RecheckContent, problems: readonly string[]): ReadonlyMap<string, 'on' | 'mended' | 'words' | 'days'> {
  const faults = new Map<string, 'on' | 'mended' | 'words' | 'days'>();
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) faults.set('on', 'on');
  for (const id of problems) {
    const found = findings[id];
    if (found === undefined || found.mended === null) faults.set(`${id}.mended`, 'mended');
    else if (!found.mended && found.words.trim() === '') faults.set(`${id}.words`, 'words');
  }
  if (problems.some((id) => findings[id]?.mended === false) && daysOf(days) === undefined) faults.set('days', 'days');
  return faults;
}
