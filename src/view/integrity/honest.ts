/**
 * Honest years with the same pairs and the same spread as the real one: how striking can chance alone be?
 *
 * The office scores as it did; each reviewer has a habit, each unit a difference between peers and office, each sheet its own stray,
 * all normal, but that one sheet in fifty strays three times as far; nothing goes round. The far ones matter: medians do not see them, and without them every
 * year that has some would look dishonest.
 *
 * Imports: workflow (chance).
 */

import { chanceFrom, type Chance } from '#workflow/peer-draw/random.ts';
import { mean } from './robust.ts';
import type { Noise, ReviewedSheet, ReviewedYear } from './year.ts';

/** Two in a hundred normal numbers lie beyond. */
const far = 2.326;

export function honestYear({ sheets, office }: Omit<ReviewedYear, 'seed'>, { sheet, reviewer, unit }: Noise, normal: () => number): Omit<ReviewedYear, 'seed'> {
  const habits = new Map<string, number>();
  const levels = new Map<string, number>();
  const usual = mean(sheets.flatMap(({ unit: of, given }) => (office.has(of) ? [given - (office.get(of) ?? 0)] : [])));
  const peers = new Map<string, { sum: number; count: number }>();
  for (const { unit: of, given } of sheets) {
    const known = peers.get(of) ?? { sum: 0, count: 0 };
    peers.set(of, { sum: known.sum + given, count: known.count + 1 });
  }
  const levelOf = (of: string): number => {
    const known = levels.get(of);
    if (known !== undefined) return known;
    const by = office.get(of);
    const { sum, count } = peers.get(of) ?? { sum: 0, count: 1 };
    const level = by === undefined ? sum / count : by + usual + unit * normal();
    levels.set(of, level);
    return level;
  };
  const habitOf = (by: string): number => {
    const known = habits.get(by) ?? reviewer * normal();
    habits.set(by, known);
    return known;
  };
  return {
    office,
    sheets: sheets.map((one): ReviewedSheet => ({ ...one, given: inHalves(levelOf(one.unit) + habitOf(one.reviewer) + sheet * (Math.abs(normal()) > far ? 3 : 1) * normal()) })),
  };
}

/** Points end at none and at full marks. */
function inHalves(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value * 2) / 2));
}

/** Numbers of the normal distribution by Marsaglia's polar method. */
export function normalFrom(seed: string): () => number {
  const chance: Chance = chanceFrom(`kaoping-integrity-1\n${seed}`);
  const unit = () => (chance(0x1_0000_0000) + 0.5) / 0x8000_0000 - 1;
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const [x, y] = [unit(), unit()];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  };
}
