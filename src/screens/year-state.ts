/**
 * Where a year stands, in one line: "互评 · 剩 6 个工作日".
 *
 * Imports: view (types), ui.
 */

import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import type { BookCard } from '#view/book-card.ts';
import { useDeadlineWords } from './deadline-text.tsx';

export function useYearState(): (card: BookCard) => string {
  const { t } = useTranslation('screens');
  const say = useText();
  const left = useDeadlineWords();
  return (card) =>
    [
      say(card.stageTitle),
      ...(card.deadline === null ? [] : [left(card.deadline)]),
      ...(card.correcting ? [t('year.correcting')] : []),
      ...(card.version > 0 ? [t('year.version', { version: card.version })] : []),
    ].join(' · ');
}
