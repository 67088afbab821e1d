/** Registers of duties: what units owe all year round, how long it may take, and where a late one is charged. */

import { breachKinds, registerKinds } from '#scheme/grammar.ts';
import { noWords, type Shape, type Spec } from './shape.ts';

const clause: Spec = { kind: 'clause', name: 'clause' };

const officeShape: Shape = { fields: [{ kind: 'plain', name: 'monthDay' }, clause] };
const termShape: Shape = {
  fields: [],
  by: {
    name: 'kind',
    cases: {
      workingDays: { fields: [{ kind: 'whole', name: 'days' }], blank: { days: 20 } },
      yearly: { fields: [{ kind: 'plain', name: 'monthDay' }, { kind: 'group', name: 'office', shape: () => officeShape, blank: ({ clause: near }) => ({ monthDay: '', clause: near }), isOptional: true }], blank: { monthDay: '01-31' } },
      promptly: { fields: [], blank: {} },
    },
  },
};
const extensionShape: Shape = { fields: [{ kind: 'whole', name: 'days' }, clause] };
const correctionShape: Shape = { fields: [{ kind: 'choice', name: 'effect', word: 'clockEffect', of: ['restarts', 'pauses'] }, clause] };
const consultationShape: Shape = {
  fields: [{ kind: 'choice', name: 'effect', word: 'clockEffect', of: ['pauses', 'counts'] }, { kind: 'whole', name: 'askWithin', isOptional: true }, { kind: 'whole', name: 'answerWithin', isOptional: true }, clause],
};
const reviewShape: Shape = { fields: [clause] };
const breachShape: Shape = { fields: [{ kind: 'choice', name: 'kind', of: breachKinds }, { kind: 'reference', name: 'item', to: 'item' }, { kind: 'plain', name: 'rule' }] };

const registerShape: Shape = {
  fields: [
    { kind: 'choice', name: 'kind', of: registerKinds },
    { kind: 'words', name: 'title' },
    { kind: 'group', name: 'term', shape: () => termShape, blank: () => ({ kind: 'workingDays', days: 20 }) },
    clause,
    { kind: 'group', name: 'extension', shape: () => extensionShape, blank: ({ clause: near }) => ({ days: 20, clause: near }), isOptional: true },
    { kind: 'group', name: 'correction', shape: () => correctionShape, blank: ({ clause: near }) => ({ effect: 'restarts', clause: near }), isOptional: true },
    { kind: 'group', name: 'thirdParty', shape: () => consultationShape, blank: ({ clause: near }) => ({ effect: 'pauses', clause: near }), isOptional: true },
    { kind: 'group', name: 'otherBody', shape: () => consultationShape, blank: ({ clause: near }) => ({ effect: 'pauses', clause: near }), isOptional: true },
    { kind: 'group', name: 'secrecyReview', shape: () => reviewShape, blank: ({ clause: near }) => ({ clause: near }), isOptional: true },
    { kind: 'list', name: 'breaches', shape: () => breachShape, blank: () => ({ kind: 'late', item: '', rule: '' }) },
  ],
};

const obligationsShape: Shape = {
  fields: [{
    kind: 'list', name: 'registers', shape: () => registerShape,
    blank: ({ taken, clause: near }) => ({ kind: registerKinds.find((kind) => !taken.has(kind)) ?? '', title: noWords, term: { kind: 'workingDays', days: 20 }, clause: near, breaches: [] }),
  }],
};

export const dutySpecs: readonly Spec[] = [
  { kind: 'group', name: 'obligations', shape: () => obligationsShape, blank: () => ({ registers: [] }), isOptional: true },
];
