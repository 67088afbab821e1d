/** One unit: claimed and found item by item, the reason of each gap, and the way to the decision on faked material. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeFor } from '#scheme/classes.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { plainText } from '#ui/exact-text.ts';
import { useFormat } from '#ui/format.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import type { ClaimItem, ClaimsRow, ClaimsView } from '#view/claims.ts';
import { itemsOf, sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { EvidenceView } from '../evidence-view.tsx';
import styles from './claims.module.css';
import { GapText } from './gap-text.tsx';

export interface UnitClaimsProps { readonly book: string; readonly view: ClaimsView; readonly row: ClaimsRow; readonly scheme: Scheme }

export function UnitClaims({ book, view, row, scheme: whole }: UnitClaimsProps) {
  const { t } = useTranslation('claims');
  const say = useText();
  const { instant } = useFormat();
  const command = useCommand(book);
  const sentence = useRefusalText();
  const [asked, setAsked] = useState<ClaimItem | null>(null);
  const scheme = schemeFor(whole, row.unit.unitClass);
  const table = tableOf(scheme, sheetOf(scheme, 'self')?.table ?? '');
  const titles = new Map(table === undefined ? [] : itemsOf(table).map(({ id, title }) => [id, say(title)]));
  const mayExplain = view.allowed.includes('explainGap');
  const open = row.items.filter((item) => item.isAbove && item.explained === null);
  const points = (value: string | null) => (value === null ? '—' : plainText(value));

  const columns: readonly Column<ClaimItem>[] = [
    { id: 'item', label: t('column.item'), isRowHeader: true, width: '26%', cell: ({ item }) => `${item} ${titles.get(item) ?? ''}` },
    { id: 'claimed', label: t('column.claimed'), align: 'end', cell: ({ claimed, full }) => t('of', { points: points(claimed), full: plainText(full) }) },
    { id: 'found', label: t('column.found'), align: 'end', cell: ({ found }) => points(found) },
    { id: 'gap', label: t('column.gap'), align: 'end', cell: ({ gap }) => (gap === null ? '—' : <GapText gap={gap} />) },
    {
      id: 'said', label: t('column.said'), isMinor: true, width: '22%',
      cell: ({ note, findings, evidence }) => <>{[...findings.map(({ words }) => words), note].filter((words) => words !== '').map((words) => <p key={words}>{words}</p>)}<EvidenceView book={book} evidence={evidence} /></>,
    },
    {
      id: 'reason', label: t('column.reason'), width: '18%',
      cell: (item) => {
        if (!item.isAbove) return null;
        return (
          <>
            {item.explained !== null && <p>{t('explained', { reason: item.explained.reason, person: item.explained.by.person, time: instant(item.explained.at) })}</p>}
            {mayExplain && <Button size="compact-sm" variant="default" aria-label={`${t(item.explained === null ? 'explain' : 'explainAgain')} ${item.item}`} onClick={() => setAsked(item)}>{t(item.explained === null ? 'explain' : 'explainAgain')}</Button>}
          </>
        );
      },
    },
  ];
  return (
    <Sheet
      title={t('unitTitle', { unit: row.unit.name })}
      note={t('unitNote', { count: open.length })}
      actions={view.hasFraud && open.length > 0 && view.allowed.includes('proposeFraud') && (
        <Button renderRoot={(props) => <Link to="/years/$book/desk/$unit" params={{ book, unit: row.unit.id }} search={{ item: '@fraud', claims: open.map(({ item }) => item).join(',') }} {...props} />}>{t('toFraud')}</Button>
      )}
    >
      {!view.hasFraud && open.length > 0 && <p className={styles.quiet}>{t('noFraud')}</p>}
      <DataTable caption={t('unitTitle', { unit: row.unit.name })} isCaptionHidden density="dense" columns={columns} rows={row.items} rowKey={({ item }) => item} rowTone={(item) => (item.isAbove && item.explained === null ? 'wait' : undefined)} />
      {asked !== null && (
        <ReasonDialog
          isOpen title={t('explainTitle', { item: `${asked.item} ${titles.get(asked.item) ?? ''}` })} confirmLabel={t('explainSave')} onClose={() => setAsked(null)}
          error={command.error === null ? undefined : sentence(refusalFrom(command.error))} isBusy={command.isPending}
          onConfirm={(reason) => void command.mutateAsync({ kind: 'explainGap', unit: row.unit.id, item: asked.item, seen: asked.revision, reason }).then(() => setAsked(null), () => undefined)}
        >
          <p>{t('explainSay')}</p>
        </ReasonDialog>
      )}
    </Sheet>
  );
}
