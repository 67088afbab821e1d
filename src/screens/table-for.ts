/**
 * The table in which a unit's problems are charged: that of its class, where a scheme has classes.
 *
 * Imports: scheme, workflow.
 */

import type { Scheme, Table } from '#scheme/grammar.ts';
import { schemeFor } from '#scheme/classes.ts';
import { anyDeductionTable, deductionTable } from '#workflow/scheme-parts.ts';

/** Before a unit is chosen, whatever a problem may be charged at. Throws RangeError for a scheme that deducts nowhere. */
export function tableFor(scheme: Scheme, unitClass: string | undefined): Table {
  const table = (scheme.classes !== undefined && unitClass === undefined ? undefined : deductionTable(schemeFor(scheme, unitClass))) ?? anyDeductionTable(scheme);
  if (table === undefined) throw new RangeError(`Scheme ${scheme.id} deducts nowhere.`);
  return table;
}
