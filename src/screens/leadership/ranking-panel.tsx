/** Scores side by side, best first. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ScoreBars } from '#ui/charts/charts.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { ResultRow } from '#view/results.ts';
import styles from './leadership.module.css';

/** More bars than this are no picture any more. */
export const drawnUnits = 60;

export function RankingPanel({ book, rows }: { readonly book: string; readonly rows: readonly ResultRow[] }) {
  const { t } = useTranslation('leadership');
  const complete = rows.filter(({ total }) => total !== null);
  const best = complete[0];
  const worst = complete.at(-1);
  if (best === undefined || worst === undefined) return <Sheet>{t('ranking.none')}</Sheet>;
  return (
    <Sheet>
      <ScoreBars
        title={t('ranking.title')}
        say={t('ranking.say', { best: best.unit.name, bestTotal: best.total ?? '', worst: worst.unit.name, worstTotal: worst.total ?? '' })}
        rows={rows.slice(0, drawnUnits).map(({ unit, total }) => ({ name: unit.name, value: total }))}
      />
      {rows.length > drawnUnits && <p className={styles.quiet}>{t('ranking.more', { count: drawnUnits })}</p>}
      <Link to="/years/$book/results" params={{ book }}>{t('ranking.all')}</Link>
    </Sheet>
  );
}
