/** What a peer has to score: one line a unit, to the sheet. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { PeerSheetRow, PeersView } from '#view/peers.ts';
import { DeadlineText } from '../deadline-text.tsx';
import styles from './peers-table.module.css';

interface OwnRow extends PeerSheetRow { readonly unit: PeersView['pairs'][number]['unit'] }

export function OwnSheets({ book, view }: { readonly book: string; readonly view: PeersView }) {
  const { t } = useTranslation('peers');
  const say = useText();
  const { card } = view;
  const rows = view.pairs.flatMap(({ unit, reviewers }) => reviewers.map((sheet): OwnRow => ({ ...sheet, unit })));
  const mayScore = view.allowed.includes('submitPeer');
  const isBefore = card.stage === 'preparation' || card.stage === 'selfAssessment';
  if (rows.length === 0) return <EmptyState reason={t('own.none')} />;

  const columns: readonly Column<OwnRow>[] = [
    { id: 'unit', label: t('own.reviewed'), isRowHeader: true, cell: ({ unit }) => unit.name },
    { id: 'status', label: t('own.status'), cell: ({ status, late }) => <><StatusTag status={status} /> {late && <Tag tone="bad" sign="!">{t('late')}</Tag>}</> },
    {
      id: 'action', label: t('own.action'),
      cell: ({ unit, sheet, status }) => {
        const word = mayScore && status !== 'done' ? 'score' : 'read';
        return isBefore ? null : <Link to="/years/$book/sheets/$sheet" params={{ book, sheet }} aria-label={t(`own.${word}Of`, { unit: unit.name })}>{t(`own.${word}`)}</Link>;
      },
    },
  ];
  return (
    <Sheet title={t('own.title')} note={isBefore ? t('own.notYet', { stage: say(card.stageTitle) }) : undefined}>
      {card.stage === 'peerReview' && card.deadline !== null && <p><DeadlineText deadline={card.deadline} /></p>}
      <div className={styles.progress}><ProgressBar label={t('progressLabel')} value={rows.filter(({ status }) => status === 'done').length} of={rows.length} /></div>
      <DataTable caption={t('own.title')} isCaptionHidden columns={columns} rows={rows} rowKey={({ sheet }) => sheet} />
    </Sheet>
  );
}
