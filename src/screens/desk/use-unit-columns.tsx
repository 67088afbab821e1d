/** The columns of the list of units. */

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import type { Column } from '#ui/data-table.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { DeskListRow } from '#view/desk.ts';
import { nameInScheme } from './desk-context.ts';
import { gradeOf, stateOf } from './unit-rows.ts';

export function useUnitColumns(book: string, { scheme, nameGrade }: { scheme: Scheme; nameGrade: (grade: string) => string }): readonly Column<DeskListRow>[] {
  const { t } = useTranslation(['desk', 'workflow']);
  const say = useText();
  return useMemo(() => {
    const nameOf = nameInScheme(scheme, say);
    const openWords = (row: DeskListRow): string => {
      const words = row.open.filter(({ what }) => what !== 'grade').map(({ what, which }) => `${t(`workflow:open.${what}`)}${what === 'part' && which !== undefined ? ` (${nameOf('leaf', which)})` : ''}`);
      const counted = new Map<string, number>();
      for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
      return [...counted].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(t('units.comma'));
    };
    return [
      {
        id: 'unit', label: t('units.unit'), isRowHeader: true, isSortable: true,
        cell: ({ unit }) => <Link to="/years/$book/desk/$unit" params={{ book, unit: unit.id }} preload={false}>{unit.name}</Link>,
      },
      { id: 'total', label: t('bar.total'), align: 'end', isSortable: true, width: '8rem', cell: ({ total }) => <ScoreText places="given" value={total} missing={t('bar.noTotal')} /> },
      { id: 'grade', label: t('bar.grade'), width: '11rem', cell: (row) => <GradeCell row={row} nameGrade={nameGrade} /> },
      { id: 'range', label: t('bar.range'), align: 'end', isSortable: true, isMinor: true, width: '10rem', cell: ({ range }) => (range.min === range.max ? '—' : `${range.min} – ${range.max}`) },
      { id: 'open', label: t('bar.missing'), isSortable: true, isMinor: true, cell: (row) => openWords(row) || '—' },
    ];
  }, [book, scheme, nameGrade, say, t]);
}

function GradeCell({ row, nameGrade }: { readonly row: DeskListRow; readonly nameGrade: (grade: string) => string }) {
  const { t } = useTranslation('desk');
  const grade = gradeOf(row);
  const state = stateOf(row);
  return (
    <>
      {grade === null ? '—' : nameGrade(grade)} {state === 'graded' && <Tag tone="good" sign="✓">{t('bar.proposed')}</Tag>}
      {state === 'stale' && <Tag tone="wait" sign="!">{t('bar.stale')}</Tag>}
      {state === 'ready' && <Tag tone="plain">{t('bar.suggested')}</Tag>}
    </>
  );
}
