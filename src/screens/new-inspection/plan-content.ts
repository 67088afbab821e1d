/**
 * An inspection as it is typed before it is planned, and what may still be missing.
 *
 * Imports: ledger (types).
 */

import type { Method } from '#ledger/fields.ts';
import type { DrawRules, DrawWeights, Target } from '#ledger/inspection-fields.ts';

export interface PlanContent {
  /** Made once, so that the same plan is never in the book twice. */
  readonly id: string;
  readonly title: string;
  readonly method: Method;
  readonly from: string;
  readonly to: string;
  readonly items: readonly string[];
  readonly way: 'draw' | 'hand';
  /** Chosen by hand. */
  readonly units: readonly string[];
  /** One name a line. */
  readonly inspectors: string;
  readonly perUnit: number;
  readonly seed: string;
  readonly count: number;
  readonly weights: DrawWeights;
  readonly excluded: readonly { readonly unit: string; readonly reason: string }[];
  readonly avoid: readonly { readonly inspector: string; readonly unit: string; readonly reason: string }[];
  readonly grades: readonly { readonly unit: string; readonly grade: string }[];
  readonly gradesFrom: string;
}

/** Our own suggestion: who was never or long not inspected, and where something was found, comes up more often. */
export const suggestedWeights: DrawWeights = { kinds: [], never: 3, longAgo: 2, recent: 1, recentDays: 180, problems: 2, clean: 1, grades: [] };

export function emptyPlan(id: string, { today, inspectors }: { readonly today: string; readonly inspectors: readonly string[] }): PlanContent {
  return {
    id, title: '', method: 'onSite', from: today, to: today, items: [], way: 'draw', units: [], inspectors: inspectors.join('\n'), perUnit: 2,
    seed: '', count: 5, weights: suggestedWeights, excluded: [], avoid: [], grades: [], gradesFrom: '',
  };
}

export function namesIn(text: string): string[] {
  return [...new Set(text.split(/[\n,，、;；]/).map((name) => name.trim()).filter((name) => name !== ''))];
}

export type PlanFault = 'title' | 'dates' | 'units' | 'seed' | 'count' | 'excluded' | 'avoid' | 'fewInspectors';
export interface FoundPlanFault { readonly fault: PlanFault; readonly field: string }

/** In the order of the form. */
export function planFaults(content: PlanContent): readonly FoundPlanFault[] {
  const { title, from, to, way, units, seed, count, excluded, avoid } = content;
  const isDraw = way === 'draw';
  const names = namesIn(content.inspectors).length;
  return [
    ...(title.trim() === '' ? [{ fault: 'title' as const, field: 'plan-title' }] : []),
    ...(from === '' || to === '' || from > to ? [{ fault: 'dates' as const, field: 'plan-to' }] : []),
    ...(isDraw && names > 0 && names < content.perUnit ? [{ fault: 'fewInspectors' as const, field: 'plan-inspectors' }] : []),
    ...(!isDraw && units.length === 0 ? [{ fault: 'units' as const, field: 'plan-units' }] : []),
    ...(isDraw && seed.trim() === '' ? [{ fault: 'seed' as const, field: 'plan-seed' }] : []),
    ...(isDraw && count < 1 ? [{ fault: 'count' as const, field: 'plan-count' }] : []),
    ...(isDraw && excluded.some((one) => one.unit === '' || one.reason.trim() === '') ? [{ fault: 'excluded' as const, field: 'plan-excluded' }] : []),
    ...(isDraw && avoid.some((one) => one.unit === '' || one.inspector === '' || one.reason.trim() === '') ? [{ fault: 'avoid' as const, field: 'plan-avoid' }] : []),
  ];
}

export function rulesOf(content: PlanContent): DrawRules {
  const { seed, count, weights, excluded, avoid, grades, gradesFrom } = content;
  const inspectors = namesIn(content.inspectors);
  return {
    seed: seed.trim(), count, weights, inspectors, perUnit: inspectors.length === 0 ? 0 : content.perUnit,
    excluded: excluded.map((one) => ({ unit: one.unit, reason: one.reason.trim() })),
    avoid: avoid.map((one) => ({ ...one, reason: one.reason.trim() })),
    grades: [...grades], gradesFrom,
  };
}

/** Chosen units with their inspectors in turn; all of them where they are no more than go to one unit. */
export function handTargets({ units, inspectors, perUnit }: PlanContent): Target[] {
  const names = namesIn(inspectors);
  const each = Math.min(perUnit, names.length);
  return units.map((unit, index) => ({ unit, inspectors: Array.from({ length: each }, (_, place) => names[(index * each + place) % names.length] ?? '') }));
}
