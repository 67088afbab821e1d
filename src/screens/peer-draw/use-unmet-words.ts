/** A wish that a draw could not meet, and why, as a sentence. */

import { useTranslation } from 'react-i18next';

import type { UnmetWish } from '#workflow/peer-draw/unmet.ts';

export function useUnmetWords(nameOf: (id: string) => string): (wish: UnmetWish) => string {
  const { t } = useTranslation('peer-draw');
  return ({ kind, unit, reviewer, because, possible, free, need }) => {
    const names = { unit: nameOf(unit), reviewer: nameOf(reviewer) };
    return t('unmet.line', { what: t(`unmet.${kind}`, names), because: t(`because.${because}`, { ...names, possible, free, need }) });
  };
}
