/** The composition of the total, sheets and stages. */

import { stageIds } from '#scheme/grammar.ts';
import { freeId, noWords, type Shape, type Spec } from './shape.ts';
import { startWords } from './start-words.ts';

const clause: Spec = { kind: 'clause', name: 'clause' };

const voiceShape: Shape = { fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'decimal', name: 'weight' }] };
const optionShape: Shape = { fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'decimal', name: 'score' }] };
const questionShape: Shape = {
  fields: [
    { kind: 'id', name: 'id' }, { kind: 'words', name: 'title' },
    { kind: 'list', name: 'options', shape: () => optionShape, blank: ({ taken }) => ({ id: freeId('o', taken), title: noWords, score: '' }) },
  ],
};
const missingShape: Shape = {
  fields: [],
  by: { name: 'kind', cases: { wait: { fields: [], blank: {} }, redistribute: { fields: [], blank: {} }, fixed: { fields: [{ kind: 'decimal', name: 'score' }], blank: { score: '0' } } } },
};
const partShape: Shape = {
  fields: [
    { kind: 'decimal', name: 'weight' },
    { kind: 'group', name: 'of', shape: () => nodeShape, blank: ({ taken, clause: near }) => ({ kind: 'entered', id: freeId('part', taken), title: noWords, clause: near }) },
    { kind: 'group', name: 'missing', shape: () => missingShape, blank: () => ({ kind: 'redistribute' }), isOptional: true },
    { kind: 'choice', name: 'notApplicable', of: ['redistribute', 'full'], isOptional: true },
  ],
};

export const nodeShape: Shape = {
  fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, clause],
  by: {
    name: 'kind',
    cases: {
      deductions: { fields: [{ kind: 'reference', name: 'table', to: 'table' }], blank: { table: '' } },
      sheet: { fields: [{ kind: 'reference', name: 'sheet', to: 'sheet' }], blank: { sheet: '' } },
      mean: {
        fields: [
          { kind: 'reference', name: 'sheet', to: 'sheet' },
          { kind: 'whole', name: 'trimFrom' },
          { kind: 'list', name: 'voices', shape: () => voiceShape, blank: ({ taken }) => ({ id: freeId('v', taken), title: noWords, weight: '' }), isOptional: true },
        ],
        blank: { sheet: '', trimFrom: 0 },
      },
      entered: { fields: [{ kind: 'decimal', name: 'of', word: 'outOf', isOptional: true }], blank: {} },
      questionnaire: {
        fields: [
          { kind: 'list', name: 'questions', shape: () => questionShape, blank: ({ taken }) => ({ id: freeId('q', taken), title: noWords, options: likely }) },
          { kind: 'whole', name: 'fewest', isOptional: true },
        ],
        blank: { questions: [] },
      },
      weighted: {
        fields: [{
          kind: 'list', name: 'parts', shape: () => partShape,
          blank: ({ taken, clause: near }) => ({ weight: '', of: { kind: 'entered', id: freeId('part', taken), title: noWords, clause: near } }),
        }],
        blank: { parts: [] },
      },
    },
  },
};

/** What a question most often offers. */
const likely = [
  { id: 'good', title: startWords('good'), score: '100' },
  { id: 'fair', title: startWords('fair'), score: '60' },
  { id: 'bad', title: startWords('bad'), score: '0' },
];

export const sheetShape: Shape = {
  fields: [
    { kind: 'choice', name: 'id', of: ['self', 'peer', 'comprehensive'] },
    { kind: 'words', name: 'title' },
    { kind: 'reference', name: 'table', to: 'table' },
    { kind: 'choice', name: 'form', of: ['points', 'findings'] },
    { kind: 'reference', name: 'stage', to: 'stage' },
    clause,
  ],
};

export const stageShape: Shape = { fields: [{ kind: 'choice', name: 'id', of: stageIds }, { kind: 'words', name: 'title' }, clause] };

export const yearSpecs: readonly Spec[] = [
  {
    kind: 'list', name: 'stages', shape: () => stageShape,
    blank: ({ taken, clause: near }) => ({ id: stageIds.find((id) => !taken.has(id)) ?? '', title: noWords, clause: near }),
  },
  {
    kind: 'list', name: 'sheets', shape: () => sheetShape,
    blank: ({ taken, clause: near }) => ({ id: ['self', 'peer', 'comprehensive'].find((id) => !taken.has(id)) ?? '', title: noWords, table: '', form: 'points', stage: '', clause: near }),
  },
];
