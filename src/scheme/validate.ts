/**
 * Whether a value of any origin is a scheme. All faults are named at once, each with its place.
 *
 * Size first, then shape, then what must fit together: later checks trust the earlier ones.
 *
 * Imports: zod/mini (through shape.ts).
 */

import type { SchemeFault, Refuse } from './fault.ts';
import { checkBeyond } from './fit-beyond.ts';
import { checkClasses } from './fit-classes.ts';
import { checkItems } from './fit-items.ts';
import { checkLocks } from './fit-locks.ts';
import { checkObligations } from './fit-obligations.ts';
import { checkSurvey } from './fit-survey.ts';
import { checkTables } from './fit-tables.ts';
import { checkSheets, checkTotal } from './fit-total.ts';
import { checkFraud, checkGrades, checkStages } from './fit-year.ts';
import type { Scheme } from './grammar.ts';
import { schemeShape } from './shape.ts';
import { shapeFaults } from './shape-faults.ts';
import { checkSize } from './size.ts';

export type Validation =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] };

/**
 * Check a scheme.
 *
 * Shape    value: parsed JSON of any origin. Returns a copy that holds nothing but the scheme, or its faults.
 * Errors   None thrown.
 * Source   docs/scheme-format.md.
 */
export function validateScheme(value: unknown): Validation {
  const faults: SchemeFault[] = [];
  const refuse: Refuse = (path, code, facts = {}) => void faults.push({ path, code, facts });
  checkSize(value, refuse);
  if (faults.length > 0) return { ok: false, faults };

  const shaped = schemeShape.safeParse(value);
  if (!shaped.success) return { ok: false, faults: shapeFaults(shaped.error.issues, value) };

  const scheme = shaped.data;
  [checkTables, checkItems, checkSheets, checkTotal, checkClasses, checkBeyond, checkGrades, checkFraud, checkStages, checkObligations, checkSurvey, checkLocks].forEach((check) => check(scheme, refuse));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scheme };
}
