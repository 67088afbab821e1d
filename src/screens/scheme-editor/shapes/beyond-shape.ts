/** What the scheme is, its grades and rounding, and what lies beyond the total: fraud, bonuses, decisions, vetoes, classes. */

import { freeId, noWords, type Shape, type Spec } from './shape.ts';
import { startWords } from './start-words.ts';

const clause: Spec = { kind: 'clause', name: 'clause' };

const sourceShape: Shape = { fields: [{ kind: 'words', name: 'document' }, { kind: 'plain', name: 'number', isOptional: true }, { kind: 'day', name: 'issued' }] };

export const aboutSpecs: readonly Spec[] = [
  { kind: 'id', name: 'id' },
  { kind: 'words', name: 'title' },
  { kind: 'words', name: 'issuer' },
  { kind: 'group', name: 'source', shape: () => sourceShape, blank: () => ({ document: noWords, issued: '' }) },
  { kind: 'list', name: 'notes', shape: () => ({ fields: [], isWords: true }), blank: () => noWords },
];

const consequenceShape: Shape = { fields: [{ kind: 'words', name: 'text', isLong: true }, clause] };
const quotaShape: Shape = {
  fields: [
    { kind: 'decimal', name: 'percent' }, { kind: 'choice', name: 'rounding', word: 'quotaRounding', of: ['down', 'halfUp', 'up'] },
    { kind: 'choice', name: 'ties', of: ['all', 'none'] }, { kind: 'choice', name: 'within', of: ['all', 'class'] }, clause,
  ],
};
const requirementShape: Shape = {
  fields: [clause],
  by: { name: 'kind', cases: { noVeto: { fields: [], blank: {} }, noFlag: { fields: [{ kind: 'reference', name: 'flag', to: 'flag' }], blank: { flag: '' } } } },
};
const bandShape: Shape = {
  fields: [
    { kind: 'words', name: 'name' },
    { kind: 'decimal', name: 'min' },
    { kind: 'group', name: 'consequence', shape: () => consequenceShape, blank: ({ clause: near }) => ({ text: noWords, clause: near }), isOptional: true },
    { kind: 'group', name: 'quota', word: 'gradeQuota', shape: () => quotaShape, blank: ({ clause: near }) => ({ percent: '', rounding: 'down', ties: 'none', within: 'all', clause: near }), isOptional: true },
    { kind: 'list', name: 'requires', shape: () => requirementShape, blank: ({ clause: near }) => ({ kind: 'noVeto', clause: near }), isOptional: true },
  ],
};
const gradesShape: Shape = {
  fields: [
    { kind: 'list', name: 'bands', shape: () => bandShape, blank: () => ({ name: noWords, min: '' }) },
    { kind: 'flag', name: 'setByOffice' },
    { kind: 'choice', name: 'by', of: ['rounded', 'exact'], isOptional: true },
    clause,
  ],
};
const roundingShape: Shape = { fields: [{ kind: 'choice', name: 'mode', of: ['halfUp', 'halfEven', 'down', 'up'] }, { kind: 'choice', name: 'places', of: [0, 1, 2, 3, 4] }, clause] };

export const gradeSpecs: readonly Spec[] = [
  { kind: 'group', name: 'grades', shape: () => gradesShape, blank: ({ clause: near }) => ({ bands: [], setByOffice: false, clause: near }) },
  { kind: 'group', name: 'rounding', shape: () => roundingShape, blank: ({ clause: near }) => ({ mode: 'halfUp', places: 2, clause: near }) },
];

const rangeShape: Shape = { fields: [{ kind: 'decimal', name: 'min' }, { kind: 'decimal', name: 'max' }, clause] };
const unlockShape: Shape = { fields: [{ kind: 'reference', name: 'node', to: 'node', isOptional: true }, { kind: 'decimal', name: 'min' }] };
const overShape: Shape = { fields: [{ kind: 'decimal', name: 'over' }, { kind: 'decimal', name: 'points' }] };
const bonusRuleShape: Shape = {
  fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'text', isLong: true }, { kind: 'words', name: 'per' }, clause],
  by: {
    name: 'counting',
    cases: {
      each: { fields: [{ kind: 'decimal', name: 'points' }], blank: { points: '' } },
      once: { fields: [{ kind: 'decimal', name: 'points' }], blank: { points: '' } },
      steps: {
        fields: [
          { kind: 'decimal', name: 'quota', isOptional: true },
          { kind: 'group', name: 'first', shape: () => overShape, blank: () => ({ over: '', points: '' }) },
          { kind: 'group', name: 'further', shape: () => overShape, blank: () => ({ over: '', points: '' }), isOptional: true },
        ],
        blank: { first: { over: '', points: '' } },
      },
    },
  },
};
const bonusShape: Shape = {
  fields: [
    { kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'decimal', name: 'cap', word: 'bonusCap' },
    { kind: 'group', name: 'unlock', shape: () => unlockShape, blank: () => ({ min: '' }), isOptional: true },
    { kind: 'list', name: 'rules', shape: () => bonusRuleShape, blank: ({ taken, clause: near }) => ({ id: freeId('b', taken), counting: 'each', points: '', text: noWords, per: startWords('each'), clause: near }) },
    clause,
  ],
};
const adjustmentShape: Shape = {
  fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'choice', name: 'sign', of: ['plus', 'minus'] }, { kind: 'decimal', name: 'min' }, { kind: 'decimal', name: 'max' }, { kind: 'flag', name: 'twoPersons', isMark: true }, clause],
};
const effectShape: Shape = {
  fields: [],
  by: { name: 'kind', cases: { grade: { fields: [{ kind: 'reference', name: 'grade', to: 'band' }], blank: { grade: '' } }, ceiling: { fields: [{ kind: 'decimal', name: 'score' }], blank: { score: '' } } } },
};
const vetoShape: Shape = {
  fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'text', isLong: true }, { kind: 'group', name: 'effect', shape: () => effectShape, blank: () => ({ kind: 'grade', grade: '' }) }, clause],
};
const namedShape: Shape = { fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, clause] };
const insteadShape: Shape = { fields: [{ kind: 'reference', name: 'instead', to: 'table' }, { kind: 'reference', name: 'use', to: 'table' }] };
const weightShape: Shape = { fields: [{ kind: 'reference', name: 'part', to: 'node' }, { kind: 'decimal', name: 'weight' }] };
const classShape: Shape = {
  fields: [
    ...namedShape.fields,
    { kind: 'list', name: 'tables', shape: () => insteadShape, blank: () => ({ instead: '', use: '' }), isOptional: true },
    { kind: 'list', name: 'weights', shape: () => weightShape, blank: () => ({ part: '', weight: '' }), isOptional: true },
  ],
};

export const beyondSpecs: readonly Spec[] = [
  { kind: 'group', name: 'fraud', shape: () => rangeShape, blank: ({ clause: near }) => ({ min: '', max: '', clause: near }), isOptional: true },
  { kind: 'list', name: 'bonuses', shape: () => bonusShape, blank: ({ taken, clause: near }) => ({ id: freeId('bonus', taken), title: noWords, cap: '', rules: [], clause: near }), isOptional: true },
  { kind: 'decimal', name: 'highest', isOptional: true },
  { kind: 'list', name: 'adjustments', shape: () => adjustmentShape, blank: ({ taken, clause: near }) => ({ id: freeId('adjust', taken), title: noWords, sign: 'minus', min: '', max: '', clause: near }), isOptional: true },
  { kind: 'list', name: 'vetoes', shape: () => vetoShape, blank: ({ taken, clause: near }) => ({ id: freeId('veto', taken), text: noWords, effect: { kind: 'grade', grade: '' }, clause: near }), isOptional: true },
  { kind: 'list', name: 'flags', shape: () => namedShape, blank: ({ taken, clause: near }) => ({ id: freeId('flag', taken), title: noWords, clause: near }), isOptional: true },
  { kind: 'list', name: 'classes', shape: () => classShape, blank: ({ taken, clause: near }) => ({ id: freeId('class', taken), title: noWords, clause: near }), isOptional: true },
];
