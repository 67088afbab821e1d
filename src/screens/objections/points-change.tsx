/** What a review made of a charge: "−2 改为 −1". */

import { useTranslation } from 'react-i18next';

import { ScoreText } from '#ui/score-text.tsx';

export function PointsChange({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation('objections');
  return <span><ScoreText value={before} places="plain" sign="minus" /> {t('becomes')} <ScoreText value={after} places="plain" sign="minus" /></span>;
}
