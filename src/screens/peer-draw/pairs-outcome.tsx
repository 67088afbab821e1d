/** What a draw came to: groups with their loads, wishes that could not be met, and who reviews whom. */

import { useTranslation } from 'react-i18next';

import type { PeerPair } from '#ledger/peer-draw-fields.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import type { GroupOutcome } from '#view/peer-draw.ts';
import styles from './peer-draw.module.css';
import { useUnmetWords } from './use-unmet-words.ts';

export interface PairsOutcomeProps {
  readonly groups: readonly GroupOutcome[];
  readonly pairs: readonly PeerPair[];
  readonly nameOf: (id: string) => string;
}

/** Longer lists are folded. */
const unfolded = 60;

export function PairsOutcome({ groups, pairs, nameOf }: PairsOutcomeProps) {
  const { t } = useTranslation('peer-draw');
  const unmetWords = useUnmetWords(nameOf);
  const unmet = groups.flatMap((group) => group.unmet);
  const groupColumns: readonly Column<GroupOutcome>[] = [
    { id: 'group', label: t('group'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'units', label: t('unitsIn'), align: 'end', cell: ({ units }) => units },
    { id: 'load', label: t('load'), align: 'end', cell: ({ load: [least, most] }) => (least === most ? least : t('range', { least, most })) },
    { id: 'unmet', label: t('unmet.count'), align: 'end', cell: (group) => group.unmet.length },
  ];
  const pairColumns: readonly Column<PeerPair>[] = [
    { id: 'unit', label: t('reviewed'), isRowHeader: true, width: '30%', cell: ({ unit }) => nameOf(unit) },
    { id: 'reviewers', label: t('reviewers'), cell: ({ reviewers }) => reviewers.map(nameOf).join(t('and')) },
  ];
  return (
    <>
      <DataTable caption={t('groupsCaption')} columns={groupColumns} rows={groups} rowKey={({ name }) => name} />
      {unmet.length === 0 ? <p>{t('unmet.none')}</p> : (
        <>
          <h3 className={styles.heading}>{t('unmet.title', { count: unmet.length })}</h3>
          <ul className={styles.unmet}>{unmet.map((wish) => <li key={`${wish.kind} ${wish.unit} ${wish.reviewer}`}>{unmetWords(wish)}</li>)}</ul>
        </>
      )}
      <details className={styles.fold} open={pairs.length <= unfolded}>
        <summary>{t('pairsCaption', { count: pairs.length })}</summary>
        <DataTable caption={t('pairsCaption', { count: pairs.length })} isCaptionHidden density="dense" columns={pairColumns} rows={pairs} rowKey={({ unit }) => unit} />
      </details>
    </>
  );
}
