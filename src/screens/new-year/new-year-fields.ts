/**
 * What is typed for a new year, and what the program proposes for it. Pure.
 *
 * Imports: scheme and ledger (types), workflow (proposals).
 */

import type { Unit } from '#ledger/fields.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { planFaults, planFields, type Band, type PlanFault, type PlanFields } from '../plan-fields.ts';

export interface NewYearFields extends PlanFields {
  year: string;
  units: Unit[];
}

export type TitleOf = (year: number) => string;

export function bandsOfScheme(scheme: Scheme): readonly Band[] {
  return scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min }));
}

export function proposal(scheme: Scheme, year: number, titleOf: TitleOf): NewYearFields {
  const plan = planFields({ title: titleOf(year), stages: defaultStages(scheme, year), settings: defaultSettings(scheme) }, bandsOfScheme(scheme));
  return { ...plan, year: String(year), units: [] };
}

/** Another year: title and dates follow where they are still the proposed ones. */
export function withYear(fields: NewYearFields, year: string, { scheme, titleOf }: { readonly scheme: Scheme; readonly titleOf: TitleOf }): NewYearFields {
  if (!isYear(year) || !isYear(fields.year)) return { ...fields, year };
  const before = proposal(scheme, Number(fields.year), titleOf);
  const after = proposal(scheme, Number(year), titleOf);
  return {
    ...fields, year,
    title: fields.title === before.title ? after.title : fields.title,
    stages: JSON.stringify(fields.stages) === JSON.stringify(before.stages) ? after.stages : fields.stages,
  };
}

/** Another scheme: its own stages, grades and settings; what does not depend on the scheme stays. */
export function withScheme(fields: NewYearFields, scheme: Scheme, titleOf: TitleOf): NewYearFields {
  const year = isYear(fields.year) ? Number(fields.year) : new Date().getUTCFullYear();
  return { ...proposal(scheme, year, titleOf), title: fields.title, year: fields.year, units: [...unitsFor(scheme.classes, fields.units)] };
}

/** Units as a scheme may have them: a class that it does not know is to be chosen again. */
export function unitsFor(classes: Scheme['classes'], units: readonly Unit[]): readonly Unit[] {
  return units.map(({ unitClass, ...unit }) => (classes?.some(({ id }) => id === unitClass) === true && unitClass !== undefined ? { ...unit, unitClass } : unit));
}

export function isYear(text: string): boolean {
  return /^(20|21)\d\d$/.test(text);
}

/** Faults in the order of the form. */
export function newYearFaults(fields: NewYearFields, bandsFixed: boolean, { classes }: Pick<Scheme, 'classes'>): readonly PlanFault[] {
  return [
    ...(isYear(fields.year) ? [] : [{ path: 'year', fault: 'year' }]),
    ...planFaults(fields, bandsFixed),
    ...(fields.units.length === 0 ? [{ path: 'units', fault: 'noUnits' }] : []),
    ...(classes !== undefined && fields.units.some(({ unitClass }) => unitClass === undefined) ? [{ path: 'units', fault: 'unitClass' }] : []),
  ];
}
