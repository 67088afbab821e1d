/**
 * Bonuses, adjustments, vetoes and flags fit when each of them can have an effect.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';
import { checkUnique } from './fit-tables.ts';
import { nodesOf } from './fit-total.ts';
import type { Bonus, Scheme } from './grammar.ts';
import { decimalOf, millionths, sumOfMillionths } from './millionths.ts';

export function checkBeyond(scheme: Scheme, refuse: Refuse): void {
  const { bonuses = [], adjustments = [], flags = [] } = scheme;
  checkUnique(bonuses, ['bonuses'], refuse);
  checkUnique(adjustments, ['adjustments'], refuse);
  checkUnique(flags, ['flags'], refuse);
  checkHighest(scheme, refuse);
  const nodes = new Set(nodesOf(scheme.total).map(({ id }) => id));
  bonuses.forEach((bonus, place) => checkBonus(bonus, ['bonuses', place], { refuse, nodes }));
  adjustments.forEach(({ min, max }, place) => {
    if (millionths(min) > millionths(max)) refuse(['adjustments', place, 'max'], 'boundsUpsideDown', { min, max });
  });
  checkVetoes(scheme, refuse);
  const asked = new Set(scheme.grades.bands.flatMap(({ requires = [] }) => requires.flatMap((one) => (one.kind === 'noFlag' ? [one.flag] : []))));
  flags.forEach(({ id }, place) => {
    if (!asked.has(id)) refuse(['flags', place], 'flagWithoutEffect', { value: id });
  });
}

/** Where the total stops must be above 100, and must be reached by what is added. */
function checkHighest({ highest, bonuses = [], adjustments = [] }: Scheme, refuse: Refuse): void {
  if (highest === undefined) return;
  const added = [...bonuses.map(({ cap }) => cap), ...adjustments.flatMap(({ sign, max }) => (sign === 'plus' ? [max] : []))];
  const reach = millionths('100') + sumOfMillionths(added);
  if (millionths(highest) < millionths('100')) refuse(['highest'], 'highestBelowHundred', { value: highest });
  else if (millionths(highest) > reach) refuse(['highest'], 'highestOutOfReach', { value: highest, most: decimalOf(reach) });
}

function checkBonus({ cap, unlock, rules }: Bonus, path: Path, { refuse, nodes }: { readonly refuse: Refuse; readonly nodes: ReadonlySet<string> }): void {
  checkUnique(rules, [...path, 'rules'], refuse);
  if (unlock?.node !== undefined && !nodes.has(unlock.node)) refuse([...path, 'unlock', 'node'], 'unknownNode', { value: unlock.node });
  if (unlock !== undefined && millionths(unlock.min) > millionths('100')) refuse([...path, 'unlock', 'min'], 'unlockOutOfReach', { value: unlock.min });
  // rules that count once have an end together; all others reach any cap
  if (!rules.every(({ counting }) => counting === 'once')) return;
  const most = sumOfMillionths(rules.flatMap((rule) => (rule.counting === 'once' ? [rule.points] : [])));
  if (most < millionths(cap)) refuse([...path, 'cap'], 'capOutOfReach', { value: cap, most: decimalOf(most) });
}

function checkVetoes({ vetoes = [], grades: { bands }, highest = '100' }: Scheme, refuse: Refuse): void {
  checkUnique(vetoes, ['vetoes'], refuse);
  vetoes.forEach(({ effect }, place) => {
    const path = ['vetoes', place, 'effect'];
    if (effect.kind === 'ceiling') {
      if (millionths(effect.score) >= millionths(highest)) refuse([...path, 'score'], 'ceilingWithoutEffect', { value: effect.score, most: highest });
      return;
    }
    const grade = bands.findIndex(({ name }) => name.zh === effect.grade);
    if (grade < 0) refuse([...path, 'grade'], 'unknownGrade', { value: effect.grade });
    if (grade === 0) refuse([...path, 'grade'], 'vetoWithoutEffect', { value: effect.grade });
  });
}
