/** At most six numbers that a leader remembers. */

import { useTranslation } from 'react-i18next';

import { approximate, compareExact, subtract } from '#engine/decimal.ts';
import { Figure } from '#ui/figure.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { LeadershipView } from '#view/leadership.ts';
import { useGradeName } from '../grade-tag.tsx';
import styles from './leadership.module.css';

export function KeyFigures({ view }: { readonly view: LeadershipView }) {
  const { t } = useTranslation('leadership');
  const nameOf = useGradeName(view.card.book);
  const complete = view.ranking.filter(({ total }) => total !== null).length;
  const best = view.distribution[0];
  const worst = view.distribution.at(-1);
  const share = (count: number) => (complete === 0 ? undefined : t('figures.share', { percent: Math.round((count / complete) * 100) }));
  return (
    <Sheet>
      <div className={styles.figures}>
        <Figure label={t('figures.units')} value={view.ranking.length} />
        <Figure label={t('figures.mean')} value={<ScoreText value={view.mean} size="large" />} />
        {best !== undefined && <Figure label={t('figures.best', { grade: nameOf(best.grade) })} value={best.units.length} note={share(best.units.length)} />}
        {worst !== undefined && <Figure label={t('figures.worst', { grade: nameOf(worst.grade) })} value={worst.units.length} note={share(worst.units.length)} />}
        <Figure label={t('figures.near')} value={nearLine(view)} note={t('figures.nearNote')} />
        {view.open.length > 0 && <Figure label={t('figures.open')} value={view.open.length} />}
      </div>
    </Sheet>
  );
}

/** Units whose total lies within one point below the line of a better grade. */
function nearLine({ ranking, distribution }: LeadershipView): number {
  const lines = distribution.slice(0, -1).map(({ min }) => min);
  return ranking.filter(({ total }) => total !== null && lines.some((line) => compareExact(total, line) < 0 && compareExact(subtract(line, total), '1') <= 0)).length;
}

/** Length of a bar or depth of a tint: never printed, never compared with a line. */
export function shareOf(score: string | null, of: string): number | null {
  return score === null || of === '0' ? null : approximate(score) / approximate(of);
}
