/**
 * The least that anybody has to do to hold a book in memory: read each entry's text and file it under its unit.
 *
 * No revisions, no receipts, no order of decisions; here to say what the fold costs beyond reading JSON.
 *
 * Imports: ledger (types).
 */

import type { Sealed } from '#ledger/chain.ts';

export interface PlainUnit { readonly problems: Map<string, object>; readonly sheets: Map<string, object>; proposal: object | undefined }

interface AnyEntry { readonly kind: string; readonly unit?: string; readonly problem?: string; readonly sheet?: string; readonly command: string }

export function foldPlainly(entries: readonly Sealed[]): ReadonlyMap<string, PlainUnit> {
  const units = new Map<string, PlainUnit>();
  const commands = new Set<string>();
  const unitOf = (id: string): PlainUnit => {
    const known = units.get(id) ?? { problems: new Map(), sheets: new Map(), proposal: undefined };
    units.set(id, known);
    return known;
  };
  for (const { text } of entries) {
    const entry = JSON.parse(text) as AnyEntry;
    commands.add(entry.command);
    if (entry.problem !== undefined && entry.unit !== undefined) unitOf(entry.unit).problems.set(entry.problem, entry);
    else if (entry.sheet !== undefined) unitOf(entry.sheet.split(':')[1] ?? '').sheets.set(entry.sheet, entry);
    else if (entry.kind === 'gradeProposed' && entry.unit !== undefined) unitOf(entry.unit).proposal = entry;
  }
  return units;
}
