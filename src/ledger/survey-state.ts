/**
 * What a year's book knows of its questionnaire, and how its entries change that.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { SurveyContent } from './survey-fields.ts';

export interface SurveyState {
  content: SurveyContent;
  revision: number;
  status: 'draft' | 'published';
  /** Counts publications: answers belong to the questions that were published when they were given. 0: never. */
  version: number;
  /** Name in the address; '' until it was published. */
  short: string;
  withdrawn: string;
}

type SurveyEntry = EntryOf<'surveySet' | 'surveyPublished' | 'surveyWithdrawn'>;

export function evolveSurvey(state: { survey: SurveyState | null }, entry: SurveyEntry): void {
  const before = state.survey;
  if (entry.kind === 'surveySet') {
    state.survey = { ...(before ?? { status: 'draft', version: 0, short: '', withdrawn: '' }), content: entry.content, revision: (before?.revision ?? 0) + 1 };
    return;
  }
  if (before === null) throw new RangeError('The book has no questionnaire.');
  before.revision += 1;
  if (entry.kind === 'surveyPublished') {
    before.status = 'published';
    before.version += 1;
    before.short = entry.short;
    before.withdrawn = '';
  } else {
    before.status = 'draft';
    before.withdrawn = entry.reason;
  }
}
