/**
 * A questionnaire fits when its questions can be answered and its result has a place to go.
 *
 * Imports: nothing beyond the room.
 */

import type { Refuse } from './fault.ts';
import { checkUnique } from './fit-tables.ts';
import { nodesOf } from './fit-total.ts';
import type { Scheme } from './grammar.ts';
import { millionths } from './millionths.ts';
import { isScored } from './scored-question.ts';

export function checkSurvey({ survey, total }: Scheme, refuse: Refuse): void {
  if (survey === undefined) return;
  const path = ['survey', 'questions'];
  checkUnique(survey.questions, path, refuse);
  survey.questions.forEach((question, place) => {
    const at = [...path, place, 'options'];
    const { kind, options } = question;
    checkUnique(options, at, refuse);
    if (kind === 'text' ? options.length > 0 : options.length < 2) refuse(at, kind === 'text' ? 'tooMany' : 'tooFew', kind === 'text' ? { most: 0 } : { least: 2 });
    options.forEach(({ score }, index) => {
      if (score !== undefined && millionths(score) > millionths('100')) refuse([...at, index, 'score'], 'scoreAboveHundred', { value: score });
    });
  });
  if (survey.leaf === undefined) return;
  const leaf = nodesOf(total).find(({ id }) => id === survey.leaf);
  if (leaf?.kind !== 'entered' && leaf?.kind !== 'questionnaire') return refuse(['survey', 'leaf'], 'surveyWithoutPart', { value: survey.leaf });
  if (!survey.questions.some(isScored)) refuse(path, 'questionWithoutEffect');
  if (leaf.kind !== 'questionnaire') return;
  // a part that counts answers itself is asked with its own questions and scores
  for (const { id, options } of leaf.questions) {
    const asked = survey.questions.find((question) => question.id === id);
    const same = asked !== undefined && options.every((option) => asked.options.some((other) => other.id === option.id && other.score === option.score));
    if (!same) refuse(path, 'surveyLacksQuestion', { value: id });
  }
}
