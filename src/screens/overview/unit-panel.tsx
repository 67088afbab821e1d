/** One unit beside the matrix: what is open and where to go, its sheets, its later days. */

import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useScheme } from '#client/book-queries.ts';
import { useFormat } from '#ui/format.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { useText } from '#ui/use-text.ts';
import type { MatrixRow, OverviewView } from '#view/overview.ts';
import type { OpenPoint } from '#workflow/refusal.ts';
import { ExtendDialog } from './extend-dialog.tsx';
import { openTarget } from './open-target.ts';
import { UnitSheets } from './unit-sheets.tsx';
import { useOpenWords } from './use-open-words.ts';
import styles from './unit-panel.module.css';

export interface UnitPanelProps {
  readonly book: string;
  readonly view: OverviewView;
  readonly row: MatrixRow;
  readonly open: readonly OpenPoint[];
  readonly onClose: () => void;
}

export function UnitPanel({ book, view, row: { unit, cells }, open, onClose }: UnitPanelProps) {
  const { t } = useTranslation('overview');
  const { day } = useFormat();
  const say = useText();
  const { scheme } = useScheme(book);
  const words = useOpenWords(scheme, view.rows);
  const [isExtending, setExtending] = useState(false);
  const self = cells.find(({ column }) => column === 'self');
  const selfStage = view.stages.find(({ id }) => id === 'selfAssessment');

  return (
    <SidePanel title={unit.name} onClose={onClose}>
      <h3 className={styles.title}>{t('panel.open')}</h3>
      {open.length === 0 ? <p>{t('panel.noneOpen')}</p> : (
        <ul className={styles.open}>
          {open.map((point) => (
            <li key={`${point.what} ${point.which ?? ''}`} data-blocking={point.blocking || undefined}>
              <Link {...openTarget(book, point)}>{words(point)}</Link>{point.blocking && <> · {t('open.blocking')}</>}
            </li>
          ))}
        </ul>
      )}
      <h3 className={styles.title}>{t('panel.sheets')}</h3>
      <Suspense fallback={<SkeletonBlock label={t('panel.loading')} rows={3} />}>
        <UnitSheets book={book} unit={unit} cells={cells} mayReturn={view.allowed.includes('returnSheet')} />
      </Suspense>
      <h3 className={styles.title}>{t('panel.deadlines')}</h3>
      <p>{self?.until === null || self === undefined ? t('panel.none') : t('panel.extended', { stage: selfStage === undefined ? '' : say(selfStage.title), day: day(self.until) })}</p>
      {view.allowed.includes('extendDeadline') && <Button size="xs" mt="xs" variant="default" onClick={() => setExtending(true)}>{t('panel.extend')}</Button>}
      <h3 className={styles.title}>{t('panel.links')}</h3>
      <Group gap="md">
        <Link to="/years/$book/problems" params={{ book }} search={{ unit: unit.id }}>{t('panel.problems')}</Link>
        <Link to="/years/$book/desk/$unit" params={{ book, unit: unit.id }}>{t('panel.desk')}</Link>
        <Link to="/years/$book/results/$unit" params={{ book, unit: unit.id }}>{t('panel.result')}</Link>
      </Group>
      {isExtending && <ExtendDialog book={book} unit={unit} view={view} onClose={() => setExtending(false)} />}
    </SidePanel>
  );
}
