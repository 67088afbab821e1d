/** The public questionnaire of a scheme: its questions, how few answers are too few, and the part that its result may become. */

import { surveyBelow, surveyQuestionKinds } from '#scheme/grammar.ts';
import { freeId, noWords, type Shape, type Spec } from './shape.ts';

const optionShape: Shape = { fields: [{ kind: 'id', name: 'id' }, { kind: 'words', name: 'title' }, { kind: 'decimal', name: 'score', isOptional: true }] };
const questionShape: Shape = {
  fields: [
    { kind: 'id', name: 'id' },
    { kind: 'choice', name: 'kind', word: 'questionKind', of: surveyQuestionKinds },
    { kind: 'words', name: 'title' },
    { kind: 'flag', name: 'isOptional', isMark: true },
    { kind: 'list', name: 'options', shape: () => optionShape, blank: ({ taken }) => ({ id: freeId('o', taken), title: noWords }) },
  ],
};
const surveyShape: Shape = {
  fields: [
    { kind: 'words', name: 'title' },
    { kind: 'list', name: 'questions', shape: () => questionShape, blank: ({ taken }) => ({ id: freeId('q', taken), kind: 'single', title: noWords, options: [] }) },
    { kind: 'plain', name: 'leaf', word: 'surveyLeaf', isOptional: true },
    { kind: 'whole', name: 'fewest' },
    { kind: 'choice', name: 'below', word: 'surveyBelow', of: surveyBelow },
    { kind: 'choice', name: 'places', of: [0, 1, 2] },
    { kind: 'clause', name: 'clause' },
  ],
};

export const surveySpecs: readonly Spec[] = [
  {
    kind: 'group', name: 'survey', shape: () => surveyShape, isOptional: true,
    blank: ({ clause: near }) => ({ title: noWords, questions: [], fewest: 10, below: 'missing', places: 2, clause: near }),
  },
];
