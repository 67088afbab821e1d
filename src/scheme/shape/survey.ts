/**
 * The public questionnaire of a scheme.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import { surveyBelow, surveyQuestionKinds, type Survey } from '../grammar.ts';
import { clause, code, decimal, id, text } from './fields.ts';

const question = z.strictObject({
  id,
  kind: z.enum(surveyQuestionKinds),
  title: text,
  isOptional: z.optional(z.literal(true)),
  options: z.array(z.strictObject({ id, title: text, score: z.optional(decimal) })).check(z.maxLength(30)),
});

export const survey: z.ZodMiniType<Survey> = z.strictObject({
  title: text,
  questions: z.array(question).check(z.minLength(1), z.maxLength(40)),
  leaf: z.optional(id),
  fewest: z.int(code('badFewest')).check(z.minimum(1, code('badFewest')), z.maximum(1_000_000, code('badFewest'))),
  below: z.enum(surveyBelow),
  places: z.literal([0, 1, 2]),
  clause,
});
