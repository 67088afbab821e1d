/**
 * Favours that go round: pairs that review each other, and the heaviest circle of three to six units.
 *
 * A circle is units each of which gives to another and receives from another of them. Its weight is how far all sheets among them lie above
 * their anchors, over what so many sheets stray together. "Above the anchor", not above the reviewer's own habit: a block that
 * reviews mostly itself has no other habit.
 */

import type { Residual } from './year.ts';

export interface Favour { readonly units: readonly string[]; readonly sheets: number; readonly above: number; readonly weight: number }

type Given = ReadonlyMap<string, ReadonlyMap<string, number>>;

const largest = 6;

/** By reviewer, then unit. Sheets without anchor are left out. */
export function givenBy(residuals: readonly Residual[]): Given {
  const given = new Map<string, Map<string, number>>();
  for (const { reviewer, unit, above } of residuals) {
    if (above === null) continue;
    const own = given.get(reviewer);
    if (own === undefined) given.set(reviewer, new Map([[unit, above]]));
    else own.set(unit, above);
  }
  return given;
}

/** Pairs that review each other, with what both lie above. Both above: a favour; otherwise it weighs nothing. */
export function mutualPairs(given: Given, stray: number): readonly Favour[] {
  const pairs: Favour[] = [];
  for (const [reviewer, own] of given) {
    for (const [unit, there] of own) {
      const back = given.get(unit)?.get(reviewer);
      if (back === undefined || reviewer > unit) continue;
      pairs.push({ units: [reviewer, unit], sheets: 2, above: (there + back) / 2, weight: there > 0 && back > 0 ? (there + back) / (stray * Math.SQRT2) : 0 });
    }
  }
  return pairs;
}

/** The heaviest; undefined where no favours go round. Equal weights go to the one that is found first, in the order of the sheets. */
export function heaviestCircle(given: Given, stray: number): Favour | undefined {
  let best: Favour | undefined;
  const consider = (units: readonly string[]) => {
    const grown = grow(given, units, stray);
    if (best === undefined || grown.weight > best.weight) best = grown;
  };
  const above = (from: string): readonly (readonly [string, number])[] => [...(given.get(from) ?? [])].filter(([, value]) => value > 0);
  for (const first of given.keys()) {
    for (const [second] of above(first)) {
      for (const [third] of above(second)) {
        if (third === first || third === second) continue;
        if ((given.get(third)?.get(first) ?? 0) > 0 && first < second && first < third) consider([first, second, third]);
        for (const [fourth] of above(third)) {
          if (fourth === first || fourth === second || fourth === third) continue;
          if ((given.get(fourth)?.get(first) ?? 0) > 0 && first < second && first < third && first < fourth) consider([first, second, third, fourth]);
        }
      }
    }
  }
  return best;
}

/** Takes in whoever makes it heavier, as long as the newcomer gives and receives. */
function grow(given: Given, start: readonly string[], stray: number): Favour {
  let circle = weigh(given, start, stray);
  while (circle.units.length < largest) {
    let next: Favour | undefined;
    const near = new Set(circle.units.flatMap((unit) => [...(given.get(unit)?.keys() ?? [])]));
    for (const unit of near) {
      if (circle.units.includes(unit) || !circle.units.some((other) => given.get(unit)?.has(other))) continue;
      const wider = weigh(given, [...circle.units, unit], stray);
      if (wider.weight > (next ?? circle).weight) next = wider;
    }
    if (next === undefined) return circle;
    circle = next;
  }
  return circle;
}

function weigh(given: Given, units: readonly string[], stray: number): Favour {
  let sheets = 0;
  let sum = 0;
  for (const from of units) {
    const own = given.get(from);
    for (const to of units) {
      const above = own?.get(to);
      if (above === undefined) continue;
      sheets += 1;
      sum += above;
    }
  }
  return { units, sheets, above: sheets === 0 ? 0 : sum / sheets, weight: sheets === 0 ? 0 : sum / (stray * Math.sqrt(sheets)) };
}
