/** Facts for tests, written short: "2.1a×3" is a charge at item 2.1, rule a, three times. */

import type { ChargeFact, LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';

export function charge(short: string): ChargeFact {
  const [, item = '', rule = '', count = '1'] = /^(.*?)([a-z])(?:×(\d+))?$/.exec(short) ?? [];
  return { item, rule, count: Number(count) };
}

/** One problem; the place that the office decided on is marked with "!": "2.1a !4.2b". */
export function problem(id: string, short: string): ProblemFact {
  const charges = short.split(' ');
  const decided = charges.findIndex((one) => one.startsWith('!'));
  return { id, charges: charges.map((one) => charge(one.replace('!', ''))), ...(decided >= 0 && { chargedAt: decided }) };
}

/** A unit of a scheme whose total is nothing but deductions. */
export function deductionFacts(problems: readonly string[], fraud = '0'): UnitFacts {
  return {
    unit: 'u',
    problems: problems.map((short, index) => problem(`p${index}`, short)),
    fraud,
    leaves: { deductions: { kind: 'problems' } },
  };
}

export function leafFacts(leaves: Readonly<Record<string, LeafFact>>, problems: readonly ProblemFact[] = []): UnitFacts {
  return { unit: 'u', problems, fraud: '0', leaves };
}

export const score = (text: string): LeafFact => ({ kind: 'score', score: text });
export const many = (...texts: readonly string[]): LeafFact => ({ kind: 'many', of: texts.map(score) });
export const points = (given: Readonly<Record<string, string>>): LeafFact => ({ kind: 'points', points: given });
