/** How often the panel finds what is wrong, and how often it points at nothing. */

import { analyse, type Finding } from '#view/integrity/analyse.ts';
import { makeYear, type Wrong, type YearShape } from './years.ts';

export interface Counted {
  readonly years: number;
  /** Years in which a finding of the right kind names whoever did it. */
  readonly found: number;
  /** Years with a finding that names nobody who did it; for an honest year: any finding. */
  readonly false: number;
}

export function countYears(shape: YearShape, wrong: Wrong, { years, honest, seed }: { readonly years: number; readonly honest?: number; readonly seed: string }): Counted {
  let [found, astray] = [0, 0];
  for (let at = 0; at < years; at += 1) {
    const { year, guilty } = makeYear(shape, wrong, `${seed} ${wrong} ${at}`);
    const { findings } = analyse(year, honest);
    if (findings.some((finding) => isRight(finding, wrong, guilty))) found += 1;
    if (findings.some((finding) => !namesOf(finding).some((name) => guilty.includes(name)))) astray += 1;
  }
  return { years, found, false: astray };
}

const kinds: Readonly<Record<Wrong, readonly Finding['kind'][]>> = { honest: [], lenient: ['lenient'], pair: ['mutual'], block: ['circle'], constant: ['same'] };

function isRight(finding: Finding, wrong: Wrong, guilty: readonly string[]): boolean {
  if (!kinds[wrong].includes(finding.kind)) return false;
  const named = namesOf(finding);
  // of a circle three of the four are enough to look at, if they are more than half of those named
  const least = wrong === 'block' ? 3 : guilty.length;
  const right = guilty.filter((one) => named.includes(one)).length;
  return right >= least && right * 2 > named.length;
}

function namesOf(finding: Finding): readonly string[] {
  return 'units' in finding ? finding.units : [finding.reviewer];
}
