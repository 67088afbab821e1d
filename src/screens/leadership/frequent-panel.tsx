/** What goes wrong most often, with the way to the problems themselves. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useScheme } from '#client/book-queries.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import type { LeadershipView } from '#view/leadership.ts';
import { deductionTable, itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import styles from './leadership.module.css';

type Row = LeadershipView['frequent'][number];

export function FrequentPanel({ book, rows }: { readonly book: string; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('leadership');
  const { scheme } = useScheme(book);
  const say = useText();
  const table = deductionTable(scheme);
  const itemText = ({ item }: Row) => {
    const found = table === undefined ? undefined : itemOf(table, item);
    return `${item} ${found === undefined ? '' : say(found.title)}`;
  };
  const ruleText = ({ item, rule }: Row) => {
    const found = table === undefined ? undefined : ruleOf(table, item, rule);
    return found === undefined ? rule : say(found.text);
  };
  const columns: readonly Column<Row>[] = [
    { id: 'item', label: t('frequent.column.item'), isRowHeader: true, cell: (row) => <Link to="/years/$book/problems" params={{ book }} search={{ item: row.item }}>{itemText(row)}</Link> },
    { id: 'rule', label: t('frequent.column.rule'), cell: ruleText },
    { id: 'units', label: t('frequent.column.units'), align: 'end', cell: ({ units }) => units },
    { id: 'count', label: t('frequent.column.count'), align: 'end', isMinor: true, cell: ({ count }) => count },
    { id: 'points', label: t('frequent.column.points'), align: 'end', cell: ({ points }) => <ScoreText value={points} places="plain" sign="minus" /> },
  ];
  const first = rows[0];
  if (first === undefined) return <Sheet>{t('frequent.none')}</Sheet>;
  return (
    <Sheet>
      <p className={styles.say}>{t('frequent.say', { rule: ruleText(first), count: first.units })}</p>
      <DataTable caption={t('frequent.caption')} columns={columns} rows={rows} rowKey={({ item, rule }) => `${item} ${rule}`} />
    </Sheet>
  );
}
