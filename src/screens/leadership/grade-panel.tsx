/** How grades are spread, and who stands behind each bar. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { GradeBars } from '#ui/charts/charts.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { LeadershipView } from '#view/leadership.ts';
import { useGradeName, useGradeTone } from '../grade-tag.tsx';
import styles from './leadership.module.css';

export interface PanelProps {
  readonly view: LeadershipView;
  readonly grade: string;
  readonly onGrade: (grade: string) => void;
}

export function GradePanel({ view, grade, onGrade }: PanelProps) {
  const { t } = useTranslation('leadership');
  const { book } = view.card;
  const nameOf = useGradeName(book);
  const toneOf = useGradeTone(book);
  const best = view.distribution[0];
  const worst = view.distribution.at(-1);
  if (best === undefined || worst === undefined) return null;
  const chosen = view.distribution.find((band) => band.grade === grade);
  const say = t('grades.say', { units: view.ranking.length, best: nameOf(best.grade), count: best.units.length, worst: nameOf(worst.grade), worstCount: worst.units.length });
  const sayOpen = view.open.length > 0 ? t('grades.sayOpen', { count: view.open.length }) : '';

  return (
    <Sheet>
      <GradeBars title={t('grades.title')} say={`${say}${sayOpen}`} rows={view.distribution.map((band) => ({ name: nameOf(band.grade), count: band.units.length, tone: toneOf(band.grade) }))} />
      <div className={styles.choices}>
        {view.distribution.map((band) => (
          <Button key={band.grade} size="xs" variant={band.grade === grade ? 'filled' : 'default'} aria-pressed={band.grade === grade} onClick={() => onGrade(band.grade === grade ? '' : band.grade)}>
            {t('grades.choose', { grade: nameOf(band.grade), count: band.units.length })}
          </Button>
        ))}
      </div>
      {chosen !== undefined && (
        <>
          <h3>{t('grades.list', { grade: nameOf(chosen.grade) })}</h3>
          {chosen.units.length === 0 ? <p>{t('grades.none')}</p> : (
            <ul className={styles.units}>
              {chosen.units.map((unit) => (
                <li key={unit.id}>
                  <Link to="/years/$book/results/$unit" params={{ book, unit: unit.id }}>{unit.name}</Link>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Sheet>
  );
}
