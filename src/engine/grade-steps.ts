/**
 * What a grade asks for besides its line: no veto, no open rectification, a place within its quota.
 *
 * Imports: scheme/grammar (types).
 */

import type { GradeRequirement } from '#scheme/grammar.ts';
import type { GradeStep, UnitFacts } from './facts.ts';
import type { Plan } from './plan.ts';

export interface SteppedGrade {
  readonly grade: string;
  readonly steps: readonly GradeStep[];
}

/**
 * Down from the line reached, as far as vetoes and preconditions lead.
 *
 * Gaps     A grade that a veto names and the bands in force have not is read as the lowest. Quotas are not met here: where the
 *          grade has one, the last step says that it is open.
 */
export function stepDown(plan: Plan, facts: UnitFacts, line: string): SteppedGrade {
  const { bands, beyond } = plan;
  const names = bands.map(({ name }) => name);
  const steps: GradeStep[] = [];
  let place = names.indexOf(line);
  for (const [veto, { grade }] of beyond.vetoes) {
    if (grade === undefined || facts.vetoes?.includes(veto) !== true) continue;
    const allowed = names.includes(grade) ? names.indexOf(grade) : names.length - 1;
    if (allowed <= place) continue;
    steps.push({ because: 'veto', veto, from: nameAt(names, place), to: nameAt(names, allowed) });
    place = allowed;
  }
  return meet(plan, facts, { grade: nameAt(names, place), steps });
}

/** Further down, as far as preconditions lead; a quota that is met on the way is still open. */
export function meet({ bands, beyond }: Plan, facts: UnitFacts, { grade, steps }: SteppedGrade): SteppedGrade {
  const names = bands.map(({ name }) => name);
  const taken = [...steps];
  let place = names.indexOf(grade);
  for (; place + 1 < names.length; place += 1) {
    const requires = beyond.conditions.get(nameAt(names, place))?.requires ?? [];
    const failed = requires.find((requirement) => !fulfils(facts, requirement));
    if (failed === undefined) break;
    const flag = failed.kind === 'noFlag' ? failed.flag : null;
    taken.push({ because: 'requirement', flag, from: nameAt(names, place), to: nameAt(names, place + 1) });
  }
  return { grade: nameAt(names, place), steps: taken };
}

/** The grades that quotas may still lead down to, each of these and what is below it as long as quotas follow. */
export function underQuotas(plan: Plan, facts: UnitFacts, grades: readonly string[]): readonly string[] {
  const found = new Set(grades);
  for (const grade of grades) {
    let here = grade;
    while (plan.beyond.conditions.get(here)?.quota !== undefined) {
      const next = below(plan, here);
      if (next === undefined) break;
      here = meet(plan, facts, { grade: next, steps: [] }).grade;
      found.add(here);
    }
  }
  return plan.bands.map(({ name }) => name).filter((name) => found.has(name));
}

/** The name of the next lower band; undefined below the last. */
export function below({ bands }: Plan, grade: string): string | undefined {
  return bands[bands.findIndex(({ name }) => name === grade) + 1]?.name;
}

function fulfils({ vetoes = [], flags = [] }: UnitFacts, requirement: GradeRequirement): boolean {
  return requirement.kind === 'noVeto' ? vetoes.length === 0 : !flags.includes(requirement.flag);
}

function nameAt(names: readonly string[], place: number): string {
  return names[place] ?? '';
}
