/**
 * What a half-filled sheet comes to so far: the running figures beside a form.
 *
 * The same questions are answered for good by the engine once a sheet is submitted; here the sheet
 * may have gaps, and a gap never counts as 0.
 *
 * Imports: engine (decimals), scheme (types).
 */

import { addDecimals, compareExact, isDecimal, multiplyDecimals, subtract } from '#engine/decimal.ts';
import type { Node, Scheme, SheetId, Table } from '#scheme/grammar.ts';
import { itemsOf, ruleOf } from './scheme-parts.ts';

export interface PointsSoFar {
  /** Sum of the points given. */
  readonly given: string;
  /** Sum if everything still open got full marks. */
  readonly highest: string;
  readonly of: string;
  readonly filled: number;
  readonly items: number;
  /** Items below full marks, in table order. */
  readonly lost: readonly { readonly item: string; readonly points: string; readonly lost: string }[];
}

export interface FindingsSoFar {
  /** Full marks of the table minus the capped deductions. */
  readonly left: string;
  readonly deducted: string;
  readonly of: string;
  /** Items with a deduction, in table order. `capped` where the cap took something back. */
  readonly items: readonly { readonly item: string; readonly uncapped: string; readonly deducted: string; readonly cap: string; readonly capped: boolean }[];
}

export interface FindingLike { readonly rule: string; readonly count: number }

/**
 * Why a text cannot be the points of an item.
 *
 * Units    full: decimal text.
 * Example  ("8.5", "10") -> undefined; ("12", "10") -> 'tooMany'; ("8.125", "10") and ("abc", "10") -> 'format'.
 */
export function pointsFault(text: string, full: string): 'format' | 'tooMany' | undefined {
  if (!isDecimal(text) || !/^\d+(\.\d{1,2})?$/.test(text)) return 'format';
  return compareExact(text, full) > 0 ? 'tooMany' : undefined;
}

/**
 * Sum of the points given so far, and how high it can still get.
 *
 * Shape    pointsOf: decimal text per item, undefined where nothing usable was typed.
 * Gaps     An item without points is open: it is missing from `given` and full in `highest`.
 */
export function pointsSoFar(table: Table, pointsOf: (item: string) => string | undefined): PointsSoFar {
  const items = itemsOf(table);
  const given: string[] = [];
  const open: string[] = [];
  const lost: PointsSoFar['lost'][number][] = [];
  for (const { id, points: full } of items) {
    const points = pointsOf(id);
    if (points === undefined) open.push(full);
    else {
      given.push(points);
      if (compareExact(points, full) < 0) lost.push({ item: id, points, lost: subtract(full, points) });
    }
  }
  return { given: addDecimals(...given), highest: addDecimals(...given, ...open), of: table.full, filled: given.length, items: items.length, lost };
}

/**
 * What a unit's own findings would take off, item by item, capped.
 *
 * Gaps     A finding without a rule of the item, or without a count from 1, takes nothing yet.
 * Source   Arxan 2021, annex 11, table: each rule's counting, and note 1 (cap per item).
 * Example  3.1 cap 7: flat rule of 3 points found twice -> 3.
 */
export function findingsSoFar(table: Table, findingsOf: (item: string) => readonly FindingLike[]): FindingsSoFar {
  const items = itemsOf(table).flatMap(({ id, points: cap }) => {
    const uncapped = addDecimals(...findingCosts(table, id, findingsOf(id)));
    if (uncapped === '0') return [];
    const capped = compareExact(uncapped, cap) > 0;
    return [{ item: id, uncapped, deducted: capped ? cap : uncapped, cap, capped }];
  });
  const deducted = addDecimals(...items.map((item) => item.deducted));
  return { left: subtract(table.full, deducted), deducted, of: table.full, items };
}

/** Points of each finding of one item before the cap, in their order; a flat rule costs once. */
export function findingCosts(table: Table, item: string, findings: readonly FindingLike[]): readonly string[] {
  const flat = new Set<string>();
  return findings.map(({ rule: id, count }) => {
    const rule = ruleOf(table, item, id);
    if (rule === undefined || !Number.isSafeInteger(count) || count < 1 || flat.has(id)) return '0';
    if (rule.counting === 'once') flat.add(id);
    return rule.counting === 'once' ? rule.points : multiplyDecimals(rule.points, String(count));
  });
}

/** Share of the final score that a sheet brings, in percent ("7"); undefined where it brings none. */
export function shareOfSheet(scheme: Scheme, sheet: SheetId): string | undefined {
  return shareBelow(scheme.total, sheet, '100');
}

function shareBelow(node: Node, sheet: SheetId, share: string): string | undefined {
  switch (node.kind) {
    case 'weighted':
      for (const part of node.parts) {
        const found = shareBelow(part.of, sheet, multiplyDecimals(share, part.weight));
        if (found !== undefined) return found;
      }
      return undefined;
    case 'sheet':
    case 'mean':
      return node.sheet === sheet ? share : undefined;
    case 'deductions':
    case 'entered':
      return undefined;
  }
}
