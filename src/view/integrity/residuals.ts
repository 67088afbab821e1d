/**
 * How far each sheet lies from its anchor, and what spread is usual in this year.
 *
 * Anchor of a sheet: the office's score of the unit where there is one, otherwise the mean of the unit's other reviewers. Peers as a whole
 * may be milder than the office; that is nobody's fault and is taken off first.
 */

import { grouped, mean, median, spread } from './robust.ts';
import type { Noise, Residual, ReviewedYear } from './year.ts';

export function residualsOf({ sheets, office }: Omit<ReviewedYear, 'seed'>): readonly Residual[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { unit, given } of sheets) {
    const known = sums.get(unit);
    if (known === undefined) sums.set(unit, { sum: given, count: 1 });
    else {
      known.sum += given;
      known.count += 1;
    }
  }
  const rows = sheets.map((sheet) => {
    const { sum, count } = sums.get(sheet.unit) ?? { sum: 0, count: 0 };
    const others = count > 1 ? (sum - sheet.given) / (count - 1) : null;
    const by = office.get(sheet.unit) ?? null;
    return { ...sheet, anchor: by ?? others, fromOthers: others === null ? null : sheet.given - others, fromOffice: by === null ? null : sheet.given - by };
  });
  const usual = median(rows.flatMap(({ fromOffice }) => fromOffice ?? []));
  return rows.map((row) => ({ ...row, above: row.anchor === null ? null : row.given - row.anchor - (row.fromOffice === null ? 0 : usual) }));
}

/** Less than this nobody strays: points are given in halves. */
const least = 0.5;

/** Gaps  A year with hardly any sheets has the least spread there is; no verdict rests on it (see analyse.ts). */
export function noiseOf(residuals: readonly Residual[]): Noise {
  const known = residuals.filter((row): row is Residual & { above: number } => row.above !== null);
  const habits = new Map([...grouped(known, ({ reviewer }) => reviewer)].map(([reviewer, rows]) => [reviewer, { middle: median(rows.map(({ above }) => above)), count: rows.length }]));
  const counts = [...habits.values()].map(({ count }) => count);
  const each = Math.max(1, mean(counts));
  // a reviewer's own median swallows a part of the spread
  const shrunk = each > 1 ? Math.sqrt(each / (each - 1)) : 1;
  const within = Math.max(least, shrunk * spread(known.map(({ above, reviewer }) => above - (habits.get(reviewer)?.middle ?? 0)), 0));
  const reviewer = root(spread([...habits.values()].map(({ middle }) => middle)) ** 2 - (1.57 * within ** 2) / each);
  const anchored = grouped(known.filter(({ fromOffice }) => fromOffice !== null), ({ unit }) => unit);
  const each2 = Math.max(1, mean([...anchored.values()].map(({ length }) => length)));
  const unit = anchored.size < 4 ? 0 : root(spread([...anchored.values()].map((rows) => mean(rows.map(({ above }) => above)))) ** 2 - within ** 2 / each2);
  return { sheet: Math.max(least, root(within ** 2 - unit ** 2)), reviewer, unit };
}

function root(value: number): number {
  return Math.sqrt(Math.max(0, value));
}
