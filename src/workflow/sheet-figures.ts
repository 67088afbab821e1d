/**
 * What a half-filled sheet comes to so far: the running figures beside a form.
 *
 * The same questions are answered for good by the engine once a sheet is submitted; here the sheet
 * may have gaps, and a gap never counts as 0.
 *
 * Imports: engine, scheme (types).
 */

import { addDecimals, compareExact, isDecimal, multiplyDecimals, subtract } from '#engine/decimal.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { ChargeFact, EarnedFact, UnitFacts } from '#engine/facts.ts';
import type { Item, Node, Scheme, SheetId, Table } from '#scheme/grammar.ts';
import { chargeFault } from './charge-fault.ts';
import { itemOf, itemsOf } from './scheme-parts.ts';

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

export interface FindingLike { readonly rule: string; readonly count: number; readonly reached?: string | undefined }

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
 * What a unit's own findings would take off, item by item, and what is left of the table.
 *
 * Gaps     A finding without a rule of the item, or without what its rule needs, takes nothing yet. Where points are earned
 *          and nothing is known of an item, `left` is the most that is still possible.
 * Source   Each rule's counting and each item's cap, as the engine counts them.
 * Example  3.1 cap 7: flat rule of 3 points found twice -> 3.
 */
export function findingsSoFar(
  table: Table, findingsOf: (item: string) => readonly FindingLike[], earnedOf: (item: string) => EarnedFact | undefined = () => undefined,
): FindingsSoFar {
  const known = itemsOf(table).flatMap((item) => findingsOf(item.id).flatMap((finding) => (isWhole(item, finding) ? [chargeOf(item.id, finding)] : [])));
  const earned = Object.fromEntries(itemsOf(table).flatMap(({ id }) => {
    const fact = earnedOf(id);
    return fact === undefined ? [] : [[id, fact]];
  }));
  const result = evaluate(alone(table), factsAlone(known, earned));
  const items = result.items.flatMap(({ id, uncapped, deducted, cap }) => (uncapped === '0' ? [] : [{ item: id, uncapped, deducted, cap, capped: uncapped !== deducted }]));
  return { left: multiplyDecimals(result.exactTotal ?? result.range.max, multiplyDecimals(table.full, '0.01')), deducted: addDecimals(...items.map((item) => item.deducted)), of: table.full, items };
}

/** Points of each finding of one item before the cap, in their order; what counts once, or less after the first, does so here. */
export function findingCosts(table: Table, item: string, findings: readonly FindingLike[]): readonly string[] {
  const found = itemOf(table, item);
  const known = findings.flatMap((finding, index) => (found !== undefined && isWhole(found, finding) ? [{ index, charge: chargeOf(item, finding) }] : []));
  const { charged } = evaluate(alone(table), factsAlone(known.map(({ charge }) => charge), {}));
  return findings.map((_, index) => {
    const place = known.findIndex((one) => one.index === index);
    return charged.find(({ problem }) => problem === String(place))?.points ?? '0';
  });
}

function isWhole({ rules }: Item, finding: FindingLike): boolean {
  const rule = rules.find(({ id }) => id === finding.rule);
  return rule !== undefined && Number.isSafeInteger(finding.count) && finding.count >= 1 && chargeFault(rule, finding) === undefined;
}

function chargeOf(item: string, { rule, count, reached }: FindingLike): ChargeFact {
  return { item, rule, count, ...(reached === undefined ? {} : { reached }) };
}

const leaf = 'sheet';
const schemes = new WeakMap<Table, Scheme>();

/** A scheme whose total is this table and nothing else: what a sheet comes to, by the same engine as the score. */
function alone(table: Table): Scheme {
  const known = schemes.get(table);
  if (known !== undefined) return known;
  const { clause, title } = table;
  const scheme: Scheme = {
    format: 1, id: leaf, title, issuer: title, source: { document: title, issued: '2000-01-01' }, notes: [], tables: [table], sheets: [],
    total: { kind: 'deductions', id: leaf, title, clause, table: table.id }, rounding: { mode: 'halfUp', places: 2, clause },
    grades: { bands: [{ name: title, min: '0' }], setByOffice: false, clause }, stages: [],
  };
  schemes.set(table, scheme);
  return scheme;
}

/** Each charge a problem of its own: nothing that a unit reports is the same as another thing that it reports. */
function factsAlone(charges: readonly ChargeFact[], earned: Readonly<Record<string, EarnedFact>>): UnitFacts {
  const problems = charges.map((charge, index) => ({ id: String(index), charges: [charge] }));
  return { unit: leaf, problems, fraud: '0', leaves: { [leaf]: Object.keys(earned).length === 0 ? { kind: 'problems' } : { kind: 'problems', earned } } };
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
    case 'questionnaire':
      return undefined;
  }
}
