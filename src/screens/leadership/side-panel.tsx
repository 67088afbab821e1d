/** Self against peers against office (and inspections, and the public): who sees a unit differently. */

import { useTranslation } from 'react-i18next';

import { compareExact, subtract } from '#engine/decimal.ts';
import { CompareDots } from '#ui/charts/charts.tsx';
import { plainText } from '#ui/exact-text.ts';
import { Sheet } from '#ui/sheet.tsx';
import type { LeadershipView } from '#view/leadership.ts';
import { drawnUnits } from './ranking-panel.tsx';
import styles from './leadership.module.css';

export function SidePanel({ view, compared }: { readonly view: LeadershipView; readonly compared: LeadershipView['compared'] }) {
  const { t } = useTranslation('leadership');
  if (view.sides.length < 2) return <Sheet>{t('sides.alone')}</Sheet>;
  const widest = widestGap(compared);
  const say = widest === undefined ? t('sides.sayPlain') : `${t('sides.say', { unit: widest.name, points: plainText(widest.gap) })}${t('sides.sayPlain')}`;
  return (
    <Sheet>
      <CompareDots title={t('sides.title')} say={say} voices={view.sides} rows={compared.slice(0, drawnUnits).map(({ unit, scores }) => ({ name: unit.short, values: scores }))} />
      {compared.length > drawnUnits && <p className={styles.quiet}>{t('ranking.more', { count: drawnUnits })}</p>}
    </Sheet>
  );
}

/** The unit whose own score lies farthest from the office's; undefined while no unit has both. */
function widestGap(compared: LeadershipView['compared']): { readonly name: string; readonly gap: string } | undefined {
  let widest: { name: string; gap: string } | undefined;
  for (const { unit, scores } of compared) {
    const { self, office } = scores;
    if (self === null || self === undefined || office === null || office === undefined) continue;
    const gap = subtract(self, office).replace('-', '');
    if (widest === undefined || compareExact(gap, widest.gap) > 0) widest = { name: unit.name, gap };
  }
  return widest;
}
