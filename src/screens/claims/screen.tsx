/**
 * Self against verified: what each unit claimed, and what was found. Unexplained gaps lead to the decision on faked material.
 *
 * Imports: client, ui.
 */

import { Checkbox } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useScheme, useView } from '#client/book-queries.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ClaimsRow } from '#view/claims.ts';
import { useYearState } from '../year-state.ts';
import styles from './claims.module.css';
import { GapText } from './gap-text.tsx';
import { UnitClaims } from './unit-claims.tsx';

const route = getRouteApi('/years/$book/claims');

export function ClaimsScreen() {
  const { t } = useTranslation('claims');
  const { book } = route.useParams();
  const { unit: chosen, open } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useView('claims', book);
  const { scheme } = useScheme(book);
  const state = useYearState();
  const { card, form, rows } = view;
  const shown = open ? rows.filter(({ unexplained }) => unexplained > 0) : rows;
  const row = rows.find(({ unit }) => unit.id === chosen);
  const columns: readonly Column<ClaimsRow>[] = [
    { id: 'unit', label: t('column.unit'), isRowHeader: true, cell: ({ unit }) => <Link to="/years/$book/claims" params={{ book }} search={{ unit: unit.id, ...(open ? { open } : {}) }} aria-current={unit.id === chosen ? 'true' : undefined}>{unit.name}</Link> },
    { id: 'claimed', label: t('column.claimed'), align: 'end', isMinor: true, cell: ({ submitted, claimed, compared }) => (!submitted ? t('notSubmitted') : compared === 0 ? '—' : <ScoreText value={claimed} />) },
    { id: 'found', label: t('column.found'), align: 'end', isMinor: true, cell: ({ found, compared }) => (compared === 0 ? '—' : <ScoreText value={found} />) },
    { id: 'gap', label: t('column.gap'), align: 'end', cell: ({ gap, compared }) => (compared === 0 ? '—' : <GapText gap={gap} />) },
    { id: 'unexplained', label: t('column.unexplained'), align: 'end', cell: ({ unexplained }) => (unexplained > 0 ? <Tag tone="wait" sign="?">{t('items', { count: unexplained })}</Tag> : '—') },
    ...(view.hasFraud ? [{ id: 'fraud', label: t('column.fraud'), isMinor: true, cell: ({ fraud }: ClaimsRow) => (fraud === 'none' ? '—' : t(`fraud.${fraud}`)) }] : []),
  ];
  return (
    <>
      <PageHeader title={t('title')} state={state(card)} names={{ book: card.title }} sample={card.sample} />
      {form === null ? <EmptyState reason={t('notApplies')} /> : (
        <>
          <Sheet title={t('units')} note={t(`note.${form}`)}>
            <Checkbox className={styles.filter} label={t('onlyOpen')} checked={open} onChange={(event) => void navigate({ search: (old) => ({ ...old, open: event.currentTarget.checked }), replace: true })} />
            <DataTable caption={t('units')} isCaptionHidden density="dense" columns={columns} rows={shown} rowKey={({ unit }) => unit.id} empty={<EmptyState reason={t(open ? 'noneOpen' : 'noUnits')} />} />
          </Sheet>
          {row !== undefined && <UnitClaims book={book} view={view} row={row} scheme={scheme} />}
        </>
      )}
    </>
  );
}
