/** Rules that take points, items, categories and tables. */

import { freeId, freeLetter, noWords, type Shape, type Spec } from './shape.ts';
import { startWords } from './start-words.ts';

const clause: Spec = { kind: 'clause', name: 'clause' };

export const ruleShape: Shape = {
  fields: [
    { kind: 'id', name: 'id' },
    { kind: 'words', name: 'text', isLong: true },
    { kind: 'decimal', name: 'points' },
    { kind: 'choice', name: 'unit', of: ['percent'], isOptional: true },
    { kind: 'words', name: 'per' },
    clause,
  ],
  by: {
    name: 'counting',
    cases: {
      each: { fields: [], blank: {} },
      once: { fields: [], blank: {} },
      graduated: { fields: [{ kind: 'decimal', name: 'further' }], blank: { further: '' } },
      all: { fields: [], blank: {} },
      period: { fields: [{ kind: 'choice', name: 'period', of: ['week', 'month', 'quarter', 'halfYear', 'year'] }], blank: { period: 'month' } },
      shortfall: {
        fields: [{ kind: 'decimal', name: 'target' }, { kind: 'decimal', name: 'step' }, { kind: 'choice', name: 'steps', of: ['full', 'begun'] }],
        blank: { target: '', step: '1', steps: 'begun' },
      },
    },
  },
};

const pointsStep = (edge: string): Shape => ({ fields: [{ kind: 'decimal', name: edge }, { kind: 'decimal', name: 'points' }] });
const stepsUp = pointsStep('from');
const stepsTo = pointsStep('upTo');
const level: Shape = { fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'decimal', name: 'points' }] };

const earningShape: Shape = {
  fields: [],
  by: {
    name: 'kind',
    cases: {
      levels: {
        fields: [{ kind: 'list', name: 'levels', shape: () => level, blank: ({ taken }) => ({ id: freeId('L', taken), title: noWords, points: '' }) }],
        blank: { levels: [{ id: 'A', title: { zh: 'A', en: 'A' }, points: '' }, { id: 'B', title: { zh: 'B', en: 'B' }, points: '' }] },
      },
      scale: {
        fields: [{ kind: 'words', name: 'figure' }, { kind: 'list', name: 'steps', shape: () => stepsUp, blank: () => ({ from: '', points: '' }) }],
        blank: { figure: noWords, steps: [{ from: '', points: '' }, { from: '0', points: '0' }] },
      },
      quota: {
        fields: [{ kind: 'words', name: 'figure' }, { kind: 'decimal', name: 'quota' }, { kind: 'choice', name: 'below', of: ['nothing', 'share'] }],
        blank: { figure: noWords, quota: '', below: 'share' },
      },
      rate: { fields: [{ kind: 'words', name: 'done' }, { kind: 'words', name: 'due' }], blank: { done: noWords, due: noWords } },
      ranking: {
        fields: [
          { kind: 'words', name: 'figure' },
          { kind: 'choice', name: 'better', of: ['more', 'fewer'] },
          { kind: 'choice', name: 'within', of: ['all', 'class'] },
          { kind: 'choice', name: 'count', of: ['places', 'percent'] },
          { kind: 'list', name: 'steps', shape: () => stepsTo, blank: () => ({ upTo: '', points: '' }) },
          { kind: 'decimal', name: 'rest' },
          { kind: 'choice', name: 'ties', of: ['better', 'worse'] },
        ],
        blank: { figure: noWords, better: 'more', within: 'all', count: 'places', steps: [{ upTo: '1', points: '' }], rest: '0', ties: 'better' },
      },
    },
  },
};

const helpShape: Shape = { fields: [{ kind: 'words', name: 'good', isLong: true }, { kind: 'words', name: 'bad', isLong: true }] };

export const itemShape: Shape = {
  fields: [
    { kind: 'id', name: 'id' },
    { kind: 'words', name: 'title' },
    { kind: 'words', name: 'text', isLong: true },
    { kind: 'decimal', name: 'points' },
    { kind: 'list', name: 'rules', shape: () => ruleShape, blank: ({ taken, clause: near }) => ({ id: freeLetter(taken), points: '1', text: noWords, counting: 'each', per: startWords('each'), clause: near }) },
    { kind: 'decimal', name: 'cap', isOptional: true },
    { kind: 'flag', name: 'uncapped', isMark: true },
    { kind: 'group', name: 'earned', shape: () => earningShape, blank: () => ({ kind: 'rate', done: noWords, due: noWords }), isOptional: true },
    { kind: 'choice', name: 'notApplicable', of: ['redistribute', 'full'], isOptional: true },
    clause,
    { kind: 'group', name: 'help', shape: () => helpShape, blank: () => ({ good: noWords, bad: noWords }), isOptional: true },
  ],
};

export const categoryShape: Shape = {
  fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'decimal', name: 'points' }, { kind: 'decimal', name: 'cap', isOptional: true }, clause],
};

const remarkShape: Shape = { fields: [{ kind: 'words', name: 'text', isLong: true }, clause] };

export const tableShape: Shape = {
  fields: [
    { kind: 'id', name: 'id' },
    { kind: 'words', name: 'title' },
    { kind: 'decimal', name: 'full' },
    { kind: 'flag', name: 'sample', isMark: true },
    clause,
    { kind: 'list', name: 'remarks', shape: () => remarkShape, blank: ({ clause: near }) => ({ text: noWords, clause: near }) },
  ],
};
