/**
 * The name of a sheet: what it is, whose it is, and for a peer sheet who fills it in.
 *
 * Example  "self:edu", "peer:edu:finance", "comprehensive:edu".
 */

import type { SheetId } from '#scheme/grammar.ts';

export interface SheetName { readonly kind: SheetId; readonly unit: string; readonly reviewer: string | null }

export function sheetName(kind: SheetId, unit: string, reviewer?: string): string {
  return reviewer === undefined ? `${kind}:${unit}` : `${kind}:${unit}:${reviewer}`;
}

/** Undefined where the text is no sheet's name. Unit keys in a sheet's name hold no colon (workflow refuses them). */
export function parseSheetName(text: string): SheetName | undefined {
  const [kind, unit, reviewer, ...rest] = text.split(':');
  if (rest.length > 0 || unit === undefined || unit === '') return undefined;
  if (kind === 'self' || kind === 'comprehensive') return reviewer === undefined ? { kind, unit, reviewer: null } : undefined;
  return kind === 'peer' && reviewer !== undefined && reviewer !== '' ? { kind, unit, reviewer } : undefined;
}
