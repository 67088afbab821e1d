/** Small schemes for tests: only what the case at hand is about has to be said. */

import type { Category, Item, Node, Rule, Scheme, Table } from '#scheme/grammar.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };

export function makeRule(id: string, points: string, counting: 'each' | 'once' = 'each'): Rule {
  return { id, points, text, counting, per: text, clause };
}

/** A rule of any kind of counting: what is said goes over a plain one. */
export function ruleOf<Said extends Partial<Rule> & Pick<Rule, 'counting'>>(id: string, points: string, said: Said) {
  return { id, points, text, per: text, clause, ...said };
}

export function makeItem(id: string, points: string, rules: readonly Rule[], said: Partial<Item> = {}): Item {
  return { id, title: text, text, points, clause, rules, ...said };
}

export function makeTable(id: string, full: string, categories: readonly (readonly [id: string, points: string, items: readonly Item[]])[]): Table {
  return {
    id,
    title: text,
    full,
    clause,
    remarks: [],
    categories: categories.map(([category, points, items]): Category => ({ id: category, title: text, points, clause, items })),
  };
}

export function makeScheme(total: Node, changes: Partial<Scheme> = {}): Scheme {
  return {
    format: 1,
    id: 'made-for-a-test',
    title: text,
    issuer: text,
    source: { document: text, issued: '2025-01-01' },
    notes: [],
    tables: [],
    sheets: [],
    total,
    rounding: { mode: 'halfUp', places: 2, clause },
    grades: { bands: [{ name: { zh: 'pass', en: 'pass' }, min: '60' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }], setByOffice: true, clause },
    stages: [
      { id: 'preparation', title: text, clause },
      { id: 'selfAssessment', title: text, clause },
      { id: 'peerReview', title: text, clause },
      { id: 'published', title: text, clause },
    ],
    ...changes,
  };
}

export const node = {
  deductions: (id: string, table: string): Node => ({ kind: 'deductions', id, title: text, table, clause }),
  entered: (id: string): Node => ({ kind: 'entered', id, title: text, clause }),
  sheet: (id: string): Node => ({ kind: 'sheet', id, title: text, sheet: 'self', clause }),
  mean: (id: string, trimFrom: number): Node => ({ kind: 'mean', id, title: text, sheet: 'peer', trimFrom, clause }),
  weighted: (id: string, parts: readonly (readonly [weight: string, of: Node])[]): Node => ({
    kind: 'weighted',
    id,
    title: text,
    clause,
    parts: parts.map(([weight, of]) => ({ weight, of })),
  }),
};

/** Sheets `self` and `peer` over one table, by points. */
export function sheetsOver(table: string): Scheme['sheets'] {
  return [
    { id: 'self', title: text, table, form: 'points', stage: 'selfAssessment', clause },
    { id: 'peer', title: text, table, form: 'points', stage: 'peerReview', clause },
  ];
}
