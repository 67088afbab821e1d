/**
 * A new year that is not in any book yet: what is typed lives in localStorage until it is created.
 *
 * `kept: false` where the browser keeps nothing: the screen then says that it lives as long as the tab.
 *
 * Imports: scheme (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import type { NewYearFields } from './new-year-fields.ts';

export interface NewYearDraft {
  /** Id in the catalogue, or 'own' for a scheme from a file. */
  readonly choice: string;
  readonly own: Scheme | null;
  readonly fields: NewYearFields | null;
  /** The book of an attempt that failed half-way; the next one goes on with it. */
  readonly book: string | null;
}

const place = 'kaoping.new-year';

export function keepDraft(draft: NewYearDraft): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function keptDraft(): NewYearDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // nothing was kept there
  }
}

function isDraft(kept: unknown): kept is NewYearDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  const { choice, own, fields } = kept as Partial<NewYearDraft>;
  const isWhole = fields === null || (fields !== undefined && Array.isArray(fields.stages) && Array.isArray(fields.units) && Array.isArray(fields.grades) && typeof fields.title === 'string');
  return typeof choice === 'string' && own !== undefined && isWhole;
}
