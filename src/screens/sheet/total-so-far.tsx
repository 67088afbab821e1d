/** The running total: the largest thing on the screen, exact, with the way to its reasons. */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Figure } from '#ui/figure.tsx';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { findingsSoFar } from '#workflow/sheet-figures.ts';
import { claimIn, pointsOfContent, rowOf, type SheetContent, type SheetForm } from './sheet-content.ts';
import styles from './total-so-far.module.css';

export interface TotalSoFarProps {
  readonly sheet: SheetForm;
  readonly content: SheetContent;
  readonly isWhyOpen: boolean;
  readonly onWhy: () => void;
  /** Across the page, with this line beside it. */
  readonly beside?: ReactNode;
  /** Submitted: no longer a running total. */
  readonly isFinal?: boolean;
}

export function TotalSoFar({ sheet, content, isWhyOpen, onWhy, beside, isFinal }: TotalSoFarProps) {
  const { t } = useTranslation('sheet');
  return (
    <div className={styles.total} data-wide={beside !== undefined || undefined}>
      {sheet.form.form === 'points' ? <PointsTotal sheet={sheet} content={content} isFinal={isFinal} /> : <FindingsTotal sheet={sheet} content={content} />}
      {beside !== undefined && <div className={styles.beside}>{beside}</div>}
      <Button size="xs" variant="default" aria-expanded={isWhyOpen} onClick={onWhy}>{t('total.why')}</Button>
    </div>
  );
}

function PointsTotal({ sheet, content, isFinal }: Pick<TotalSoFarProps, 'sheet' | 'content' | 'isFinal'>) {
  const { t } = useTranslation('sheet');
  const { score } = useFormat();
  const so = pointsOfContent(sheet, content);
  const note = so.filled === so.items ? t('total.complete', { count: so.items }) : t('total.open', { filled: so.filled, count: so.items, highest: score(so.highest) });
  return <Figure size="huge" label={t(isFinal === true ? 'total.final' : 'total.points')} value={<ScoreText value={so.given} of={so.of} size="huge" />} note={note} />;
}

function FindingsTotal({ sheet, content }: Pick<TotalSoFarProps, 'sheet' | 'content'>) {
  const { t } = useTranslation('sheet');
  const so = findingsSoFar(sheet.table, (item) => rowOf(content, item).findings ?? [], (item) => claimIn(sheet, content, item));
  return (
    <Figure
      size="huge"
      label={t('total.findings')}
      value={<ScoreText value={so.left} of={so.of} size="huge" />}
      note={so.deducted === '0' ? t('total.nothing') : <>{t('total.deducted')} <ScoreText value={so.deducted} places="plain" sign="minus" /></>}
    />
  );
}
