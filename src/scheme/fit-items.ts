/**
 * Items fit when their caps bind, their rules can be reached, and their best result is their full marks.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';
import { checkUnique } from './fit-tables.ts';
import type { Category, Earning, Item, Rule, Scheme } from './grammar.ts';
import { millionths } from './millionths.ts';

export function checkItems({ tables, classes }: Scheme, refuse: Refuse): void {
  tables.forEach(({ categories }, table) =>
    categories.forEach((category, place) => {
      const path = ['tables', table, 'categories', place];
      checkCategoryCap(category, path, refuse);
      category.items.forEach((item, index) => checkItem(item, [...path, 'items', index], { refuse, hasClasses: classes !== undefined }));
    }),
  );
}

interface Site {
  readonly refuse: Refuse;
  readonly hasClasses: boolean;
}

/** A cap that lies above all that the items can lose does nothing. */
function checkCategoryCap({ cap, points, items }: Category, path: Path, refuse: Refuse): void {
  if (cap === undefined || items.some(({ uncapped }) => uncapped === true) || millionths(cap) < millionths(points)) return;
  refuse([...path, 'cap'], 'capWithoutEffect', { value: cap, points });
}

function checkItem(item: Item, path: Path, { refuse, hasClasses }: Site): void {
  const { cap, uncapped, points, rules, earned } = item;
  if (cap !== undefined && uncapped === true) refuse([...path, 'uncapped'], 'capAndUncapped');
  if (cap !== undefined && millionths(cap) >= millionths(points)) refuse([...path, 'cap'], 'capWithoutEffect', { value: cap, points });
  rules.forEach((rule, place) => checkRule(rule, item, (field, code, facts) => refuse([...path, 'rules', place, field], code, facts)));
  if (earned !== undefined) checkEarning(earned, points, { path: [...path, 'earned'], refuse, hasClasses });
}

type RefuseField = (field: string, code: Parameters<Refuse>[1], facts?: Parameters<Refuse>[2]) => void;

function checkRule(rule: Rule, { points, cap }: Item, refuse: RefuseField): void {
  if (rule.unit === 'percent' && millionths(rule.points) > millionths('100')) refuse('points', 'percentAboveHundred', { value: rule.points });
  if (rule.counting === 'shortfall' && millionths(rule.step) > millionths(rule.target)) refuse('step', 'stepAboveTarget', { value: rule.step, target: rule.target });
  if (rule.counting !== 'all') return;
  if (rule.unit === 'percent') refuse('unit', 'allInPercent');
  else if (millionths(rule.points) !== millionths(points)) refuse('points', 'allNotWhole', { value: rule.points, points });
  if (cap !== undefined) refuse('counting', 'allUnderCap', { value: cap });
}

interface EarningSite extends Site {
  readonly path: Path;
}

function checkEarning(earning: Earning, full: string, site: EarningSite): void {
  const { path, refuse } = site;
  switch (earning.kind) {
    case 'levels':
      checkUnique(earning.levels, [...path, 'levels'], refuse);
      checkFalling(earning.levels.map(({ points }) => points), (place) => [...path, 'levels', place, 'points'], refuse);
      return checkBest(earning.levels[0]?.points, full, [...path, 'levels', 0, 'points'], refuse);
    case 'scale':
      return checkScale(earning, full, site);
    case 'ranking':
      return checkRanking(earning, full, site);
    case 'quota':
    case 'rate':
      return;
  }
}

function checkScale({ steps }: Extract<Earning, { kind: 'scale' }>, full: string, { path, refuse }: EarningSite): void {
  checkFalling(steps.map(({ from }) => from), (place) => [...path, 'steps', place, 'from'], refuse);
  const lowest = steps[steps.length - 1]?.from ?? '0';
  if (millionths(lowest) !== 0n) refuse([...path, 'steps', steps.length - 1, 'from'], 'scaleHasGap', { value: lowest });
  const points = steps.map((step) => step.points);
  const rises = millionths(points[0] ?? '0') < millionths(points[points.length - 1] ?? '0');
  if (rises) checkFalling(points.toReversed(), (place) => [...path, 'steps', points.length - 1 - place, 'points'], refuse);
  else checkFalling(points, (place) => [...path, 'steps', place, 'points'], refuse);
  const best = rises ? points.length - 1 : 0;
  checkBest(points[best], full, [...path, 'steps', best, 'points'], refuse);
}

function checkRanking({ steps, rest, within, count }: Extract<Earning, { kind: 'ranking' }>, full: string, { path, refuse, hasClasses }: EarningSite): void {
  if (within === 'class' && !hasClasses) refuse([...path, 'within'], 'noClassesToRank');
  steps.forEach(({ upTo }, place) => {
    const before = steps[place - 1]?.upTo;
    const at = [...path, 'steps', place, 'upTo'];
    if (before !== undefined && millionths(upTo) <= millionths(before)) refuse(at, 'placesNotRising', { value: upTo, before });
    if (count === 'places' && millionths(upTo) % millionths('1') !== 0n) refuse(at, 'placeNotWhole', { value: upTo });
    if (count === 'percent' && millionths(upTo) > millionths('100')) refuse(at, 'percentAboveHundred', { value: upTo });
  });
  checkFalling([...steps.map(({ points }) => points), rest], (place) => (place < steps.length ? [...path, 'steps', place, 'points'] : [...path, 'rest']), refuse);
  checkBest(steps[0]?.points, full, [...path, 'steps', 0, 'points'], refuse);
}

function checkFalling(values: readonly string[], at: (place: number) => Path, refuse: Refuse): void {
  values.forEach((value, place) => {
    const before = values[place - 1];
    if (before !== undefined && millionths(value) >= millionths(before)) refuse(at(place), 'notFalling', { value, before });
  });
}

function checkBest(best: string | undefined, full: string, path: Path, refuse: Refuse): void {
  if (best !== undefined && millionths(best) !== millionths(full)) refuse(path, 'bestNotFull', { value: best, points: full });
}
