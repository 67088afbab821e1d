/** A problem on record in a part that does not apply to the unit takes nothing, and no view says otherwise. */

import { expect, it } from 'vitest';

import type { Scheme } from '#scheme/grammar.ts';
import { heatParts } from '#view/category-scores.ts';
import { leadershipView } from '#view/leadership.ts';
import { problemRows } from '#view/problem-row.ts';
import type { Command } from '#workflow/commands.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { scoreOf } from '#workflow/score.ts';
import { makeItem, makeRule, makeScheme, makeTable, node } from '../engine/make-scheme.ts';
import { FoldedBook } from '../support/folded-book.ts';
import { leader, office, unit } from '../support/world.ts';

const title = { zh: '总分', en: 'total' };
const scheme: Scheme = makeScheme(
  { kind: 'weighted', id: 'total', title, clause: { ref: title }, parts: [{ weight: '0.6', of: node.deductions('site', 't'), notApplicable: 'redistribute' }, { weight: '0.4', of: node.entered('upper') }] },
  { tables: [makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '5')])]]])] },
);

function yearWithProblem(): { readonly book: FoldedBook; readonly ask: (command: object) => void } {
  const book = new FoldedBook();
  const ask = (command: object) => expect(book.ask({ id: book.newId(), ...command } as Command, office)).toBeUndefined();
  ask({ kind: 'createAssessment', title: '2025年度考评', year: 2025, scheme, sample: false, stages: [...defaultStages(scheme, 2025)], settings: defaultSettings(scheme) });
  ask({ kind: 'changeUnits', seen: 0, units: [unit('a')] });
  ask({ kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '' });
  ask({ kind: 'recordProblem', problem: book.newId(), unit: 'a', charges: [{ item: '1', rule: 'a', count: 1 }], words: '未公开', foundOn: '2025-11-03', method: 'website', evidence: [] });
  ask({ kind: 'enterResult', unit: 'a', leaf: 'upper', seen: 0, score: '80', source: '上级', evidence: [] });
  return { book, ask };
}

function shown({ state }: FoldedBook) {
  const found = state.units.get('a')!;
  return {
    total: scoreOf(state, found).total,
    charges: problemRows(state, found).flatMap(({ charges }) => charges.map((charge) => [charge.state, charge.points])),
    category: heatParts(state, [found]).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.score))),
    frequent: leadershipView(state, leader, '2025-12-02T00:00:00.000Z')?.frequent.map(({ item, points }) => [item, points]),
  };
}

it('counts while its part applies', () => {
  const { book } = yearWithProblem();
  expect(shown(book)).toEqual({ total: '89.00', charges: [['charged', '5']], category: ['95'], frequent: [['1', '5']] });
});

it('takes nothing on the desk, in the categories and among frequent charges once the part does not apply', () => {
  const { book, ask } = yearWithProblem();
  ask({ kind: 'setApplicability', unit: 'a', of: 'leaf', which: 'site', seen: 0, applies: false, reason: '本年不检查' });
  expect(shown(book)).toEqual({ total: '80.00', charges: [['replaced', '0']], category: [null], frequent: [] });
});
