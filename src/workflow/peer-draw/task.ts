/**
 * One group's draw as whole numbers: rows are units, columns are reviewers, both in the order of their ids.
 *
 * Imports: ledger (types).
 */

import type { PeerDrawInput, PeerGroup } from '#ledger/peer-draw-fields.ts';

export interface GroupTask {
  readonly name: string;
  /** Reviewers per unit. */
  readonly need: number;
  readonly units: readonly string[];
  readonly reviewers: readonly string[];
  /** 1 where row may never meet column: itself, or a conflict. */
  readonly forbidden: Uint8Array;
  /** Unmet wishes if row meets column: last year's pair, rather apart. */
  readonly cost: Uint8Array;
  /** Row of the unit that a column is, -1 for none; and the other way round. */
  readonly rowOfColumn: Int32Array;
  readonly columnOfRow: Int32Array;
  /** Pairs wished for, in the order of the wishes; forbidden ones are left out. */
  readonly together: readonly (readonly [row: number, column: number])[];
  /** Sheets per reviewer: from `least` to `most`, and exactly `extra` reviewers have `most` where the two differ. */
  readonly least: number;
  readonly most: number;
  readonly extra: number;
}

export function groupTask(input: PeerDrawInput, group: PeerGroup): GroupTask {
  const units = group.units.slice().sort(byCodeUnit);
  const away = new Set(group.reviewsNobody.map(({ unit }) => unit));
  const reviewers = units.filter((id) => !away.has(id));
  const row = new Map(units.map((id, at) => [id, at]));
  const column = new Map(reviewers.map((id, at) => [id, at]));
  const size = units.length * reviewers.length;
  const forbidden = new Uint8Array(size);
  const cost = new Uint8Array(size);
  const rowOfColumn = Int32Array.from(reviewers, (id) => row.get(id) ?? -1);
  const columnOfRow = Int32Array.from(units, (id) => column.get(id) ?? -1);
  const placeOf = ({ unit, reviewer }: { readonly unit: string; readonly reviewer: string }): number | undefined => {
    const [at, by] = [row.get(unit), column.get(reviewer)];
    return at === undefined || by === undefined ? undefined : at * reviewers.length + by;
  };

  columnOfRow.forEach((by, at) => {
    if (by >= 0) forbidden[at * reviewers.length + by] = 1;
  });
  for (const pair of input.conflicts) mark(forbidden, placeOf(pair));
  for (const pair of input.lastYear) mark(cost, placeOf(pair));
  const together: (readonly [number, number])[] = [];
  for (const wish of input.wishes) {
    const place = placeOf(wish);
    if (place === undefined) continue;
    if (wish.wish === 'apart') cost[place] = Math.min((cost[place] ?? 0) + 1, 100);
    else if (forbidden[place] === 0) together.push([Math.floor(place / reviewers.length), place % reviewers.length]);
  }
  const sheets = units.length * input.perUnit;
  const least = reviewers.length === 0 ? 0 : Math.floor(sheets / reviewers.length);
  const extra = sheets - least * reviewers.length;
  return { name: group.name, need: input.perUnit, units, reviewers, forbidden, cost, rowOfColumn, columnOfRow, together, least, extra, most: extra > 0 ? least + 1 : least };
}

function mark(places: Uint8Array, place: number | undefined): void {
  if (place !== undefined) places[place] = 1;
}

/** The same on every machine, whatever its language. */
export function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
