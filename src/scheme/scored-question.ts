/**
 * Which questions of a questionnaire count towards a result.
 *
 * Imports: scheme/grammar (types).
 */

import type { SurveyQuestion } from './grammar.ts';

/** One choice, or a step of a scale, of which at least one has a score. */
export function isScored({ kind, options }: Pick<SurveyQuestion, 'kind' | 'options'>): boolean {
  return (kind === 'single' || kind === 'scale') && options.some(({ score }) => score !== undefined);
}
