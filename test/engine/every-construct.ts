/** One scheme that uses every construct of the language: facts for each are easy to write, and each can be refused. */

import type { Scheme } from '#scheme/grammar.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf, sheetsOver } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });

const work = makeTable('work', '100', [
  [
    'w1',
    '60',
    [
      makeItem('e', '20', [
        makeRule('a', '1'),
        makeRule('b', '3', 'once'),
        ruleOf('c', '1', { counting: 'graduated', further: '2' }),
        ruleOf('d', '20', { counting: 'all' }),
        ruleOf('m', '2', { counting: 'period', period: 'month' }),
      ]),
      makeItem('s', '20', [
        ruleOf('a', '0.5', { counting: 'shortfall', target: '40', step: '1', steps: 'full' }),
        ruleOf('b', '0.5', { counting: 'shortfall', target: '40', step: '10', steps: 'begun' }),
        ruleOf('p', '10', { counting: 'each', unit: 'percent' }),
      ]),
      makeItem('u', '20', [makeRule('a', '15')], { uncapped: true }),
    ],
  ],
  [
    'w2',
    '40',
    [
      makeItem('l', '10', [makeRule('a', '1')], {
        earned: {
          kind: 'levels',
          levels: [
            { id: 'A', title: text, points: '10' },
            { id: 'B', title: text, points: '8' },
            { id: 'C', title: text, points: '5' },
            { id: 'D', title: text, points: '0' },
          ],
        },
        notApplicable: 'redistribute',
      }),
      makeItem('sc', '10', [], { earned: { kind: 'scale', figure: text, steps: [{ from: '95', points: '10' }, { from: '90', points: '8' }, { from: '0', points: '0' }] } }),
      makeItem('q', '5', [], { earned: { kind: 'quota', figure: text, quota: '40', below: 'share' } }),
      makeItem('r', '10', [], { earned: { kind: 'rate', done: text, due: text }, notApplicable: 'full' }),
      makeItem('k', '5', [], {
        earned: { kind: 'ranking', figure: text, better: 'more', within: 'all', count: 'places', ties: 'better', steps: [{ upTo: '1', points: '5' }, { upTo: '2', points: '3' }], rest: '1' },
      }),
    ],
  ],
]);

const extra = makeTable('extra', '50', [['x1', '50', [makeItem('x', '50', [makeRule('a', '5')], { cap: '20' })]]]);
const short = makeTable('short', '20', [['y1', '20', [makeItem('y', '20', [makeRule('a', '2')])]]]);

export const everyConstruct: Scheme = makeScheme(
  {
    kind: 'weighted',
    ...named('total'),
    parts: [
      { weight: '0.5', of: node.deductions('work', 'work') },
      { weight: '0.1', of: node.deductions('extra', 'extra') },
      {
        weight: '0.1',
        of: { kind: 'mean', ...named('peers'), sheet: 'peer', trimFrom: 0, voices: [{ id: 'leader', title: text, weight: '2' }, { id: 'unit', title: text, weight: '1' }] },
        missing: { kind: 'redistribute' },
      },
      {
        weight: '0.1',
        of: {
          kind: 'questionnaire',
          ...named('social'),
          fewest: 2,
          questions: [
            { id: 'q1', title: text, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: '60' }] },
            { id: 'q2', title: text, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: '0' }] },
          ],
        },
        missing: { kind: 'fixed', score: '60' },
        notApplicable: 'redistribute',
      },
      { weight: '0.1', of: { kind: 'entered', ...named('upper'), of: '120' }, notApplicable: 'full' },
      { weight: '0.1', of: node.sheet('self') },
    ],
  },
  {
    tables: [work, extra, short],
    sheets: sheetsOver('short'),
    highest: '105',
    fraud: { min: '2', max: '5', clause },
    bonuses: [
      {
        ...named('merit'),
        cap: '5',
        unlock: { min: '80' },
        rules: [
          { id: 'a', text, per: text, clause, counting: 'each', points: '1' },
          { id: 'b', text, per: text, clause, counting: 'once', points: '2' },
          { id: 'c', text, per: text, clause, counting: 'steps', first: { over: '10', points: '1' }, further: { over: '20', points: '1' } },
          { id: 'd', text, per: text, clause, counting: 'steps', quota: '40', first: { over: '0', points: '0.5' } },
        ],
      },
    ],
    adjustments: [
      { ...named('praise'), sign: 'plus', min: '0.5', max: '3' },
      { ...named('delay'), sign: 'minus', min: '1', max: '4', twoPersons: true },
    ],
    vetoes: [
      { id: 'leak', text, clause, effect: { kind: 'grade', grade: 'fail' } },
      { id: 'late', text, clause, effect: { kind: 'ceiling', score: '70' } },
    ],
    flags: [named('open')],
    classes: [
      named('county'),
      { ...named('bureau'), weights: [{ part: 'work', weight: '0.4' }, { part: 'self', weight: '0.2' }], tables: [{ instead: 'extra', use: 'short' }] },
    ],
    grades: {
      bands: [
        { name: { zh: 'best', en: 'best' }, min: '90', quota: { percent: '40', rounding: 'down', ties: 'none', within: 'all', clause }, requires: [{ kind: 'noVeto', clause }, { kind: 'noFlag', flag: 'open', clause }] },
        { name: { zh: 'pass', en: 'pass' }, min: '60' },
        { name: { zh: 'fail', en: 'fail' }, min: '0' },
      ],
      setByOffice: false,
      clause,
    },
  },
);
