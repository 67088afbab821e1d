/** What a register shows, in one sentence: due by, done on, how late. Also the first words of the problem. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { SuggestionRow } from '#view/suggestions.ts';

export function useSuggestionWords(): (row: Pick<SuggestionRow, 'breach' | 'due' | 'done' | 'late'>) => string {
  const { t } = useTranslation('suggestions');
  const { day } = useFormat();
  return ({ breach, due, done, late }) => {
    const facts = { due: day(due ?? ''), done: day(done ?? ''), count: late ?? 0 };
    switch (breach) {
      case 'late':
        return done === null ? t('fact.overdue', facts) : t('fact.late', facts);
      case 'askedLate':
        return t('fact.askedLate', facts);
      case 'unreviewed':
        return done === null ? t('fact.unreviewed', facts) : t('fact.reviewedAfter', facts);
      case 'withheld':
        return t('fact.withheld', facts);
    }
  };
}
