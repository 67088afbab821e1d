/**
 * The least that a scheme has, with places to fill in: one table, deductions from it, four grades, the usual steps.
 *
 * Imports: scheme (types).
 */

import type { Clause, Scheme, Text } from '#scheme/grammar.ts';

/** What stands in a new scheme before anything is written, in both languages. */
export interface StartWords {
  readonly title: Text;
  readonly total: Text;
  readonly table: Text;
  readonly unsaid: Text;
  readonly grades: readonly Text[];
  readonly stages: Readonly<Record<'preparation' | 'selfAssessment' | 'review' | 'approval' | 'published' | 'archived', Text>>;
}

const empty: Text = { zh: '', en: '' };

export function emptyScheme(words: StartWords, id: string): Scheme {
  const clause: Clause = { ref: words.unsaid, ours: true };
  const lines = ['90', '80', '60', '0'];
  const stage = (one: keyof StartWords['stages']) => ({ id: one, title: words.stages[one], clause });
  return {
    format: 1, id, title: words.title, issuer: empty, source: { document: empty, issued: '' }, notes: [],
    tables: [{
      id: 'standard', title: words.table, full: '100', clause, remarks: [],
      categories: [{ id: '1', title: empty, points: '100', clause, items: [{ id: '1.1', title: empty, text: empty, points: '100', clause, rules: [] }] }],
    }],
    sheets: [{ id: 'self', title: words.stages.selfAssessment, table: 'standard', form: 'findings', stage: 'selfAssessment', clause }],
    total: { kind: 'deductions', id: 'deductions', title: words.total, table: 'standard', clause },
    rounding: { mode: 'halfUp', places: 2, clause },
    grades: { bands: words.grades.map((name, index) => ({ name, min: lines[index] ?? '0' })), setByOffice: false, clause },
    stages: (['preparation', 'selfAssessment', 'review', 'approval', 'published', 'archived'] as const).map(stage),
  };
}
