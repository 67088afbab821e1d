/** What the stage still lacks, by kind. Choosing a kind filters the matrix below to the units concerned. */

import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import type { OverviewView } from '#view/overview.ts';
import { openKinds, type OpenKind } from './open-kinds.ts';
import styles from './open-summary.module.css';
import { openTarget } from './open-target.ts';

export interface OpenSummaryProps {
  readonly book: string;
  readonly open: OverviewView['open'];
  readonly chosen: OpenKind['what'] | undefined;
  readonly onChoose: (what: OpenKind['what'] | undefined) => void;
}

export function OpenSummary({ book, open, chosen, onChoose }: OpenSummaryProps) {
  const { t } = useTranslation(['overview', 'workflow']);
  const kinds = openKinds(open);
  return (
    <Sheet title={t('open.title')} note={kinds.some(({ units }) => units.length > 0) ? t('open.note') : undefined}>
      {kinds.length === 0 && <p>{t('open.none')}</p>}
      <ul className={styles.kinds}>
        {kinds.map(({ what, count, units, blocking }) => (
          <li key={what}>
            {units.length === 0 ? (
              <Link {...openTarget(book, { what, unit: null, blocking })} className={styles.kind} data-blocking={blocking || undefined}>{t(`workflow:open.${what}`)}</Link>
            ) : (
              <UnstyledButton className={styles.kind} data-blocking={blocking || undefined} aria-pressed={chosen === what} onClick={() => onChoose(chosen === what ? undefined : what)}>
                {t('open.chip', { what: t(`workflow:open.${what}`), count })}
              </UnstyledButton>
            )}
            {blocking && <Tag tone="wait" sign="!">{t('open.blocking')}</Tag>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
