/** Entries of the book: a table where there is room, cards on a phone. */

import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import type { AuditRow } from '#view/audit.ts';
import styles from './audit.module.css';
import { useEntryFacts } from './use-entry-facts.ts';

export interface EntryListProps {
  readonly rows: readonly AuditRow[];
  readonly unitName: (id: string) => string;
}

export function EntryList({ rows, unitName }: EntryListProps) {
  const { t } = useTranslation('audit');
  const isPhone = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const columns = useColumns(unitName);
  if (rows.length === 0) return <EmptyState reason={t('empty')} />;
  if (!isPhone) return <DataTable caption={t('caption')} isCaptionHidden columns={columns} rows={rows} rowKey={({ number }) => String(number)} />;
  return (
    <ul className={styles.cards} aria-label={t('caption')}>
      {rows.map((row) => <li key={row.number} className={styles.card}><EntryCard row={row} unitName={unitName} /></li>)}
    </ul>
  );
}

function EntryCard({ row: { number, entry, hash }, unitName }: { readonly row: AuditRow; readonly unitName: (id: string) => string }) {
  const { t } = useTranslation(['audit', 'ledger', 'workflow']);
  const format = useFormat();
  const facts = useEntryFacts(unitName)(entry);
  return (
    <article>
      <h2 className={styles.cardTitle}>{number} {t(`ledger:entry.${entry.kind}`)}</h2>
      {facts !== '' && <p>{facts}</p>}
      <p className={styles.meta}>{format.instant(entry.at)} · {named(t(`workflow:role.${entry.by.role}`), entry.by.person)}</p>
      <p className={styles.meta}>{t('column.hash')} <code className={styles.hash} title={hash}>{hash.slice(0, 12)}</code></p>
    </article>
  );
}

function useColumns(unitName: (id: string) => string): readonly Column<AuditRow>[] {
  const { t } = useTranslation(['audit', 'ledger', 'workflow']);
  const format = useFormat();
  const facts = useEntryFacts(unitName);
  return [
    { id: 'number', label: t('column.number'), align: 'end', isRowHeader: true, width: '5rem', cell: ({ number }) => number },
    { id: 'at', label: t('column.at'), width: '12.5rem', cell: ({ entry }) => format.instant(entry.at) },
    { id: 'by', label: t('column.by'), width: '11rem', cell: ({ entry: { by } }) => named(t(`workflow:role.${by.role}`), by.person) },
    { id: 'what', label: t('column.what'), width: '9rem', cell: ({ entry }) => t(`ledger:entry.${entry.kind}`) },
    { id: 'facts', label: t('column.facts'), cell: ({ entry }) => facts(entry) },
    { id: 'hash', label: t('column.hash'), isMinor: true, width: '9rem', cell: ({ hash }) => <code className={styles.hash} title={hash}>{hash.slice(0, 12)}</code> },
  ];
}

/** Role and person; a person who is called by the role is not named twice. */
function named(role: string, person: string): string {
  return person.startsWith(role) ? person : `${role} ${person}`;
}
