/** The columns that every list of units has. */

import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import type { Column } from '#ui/data-table.tsx';

export function useUnitColumns<Row extends Unit>(numberOf: (id: string) => number): readonly Column<Row>[] {
  const { t } = useTranslation(['units', 'workflow']);
  return [
    { id: 'number', label: t('column.number'), align: 'end', isMinor: true, width: '4rem', cell: ({ id }) => numberOf(id) },
    { id: 'name', label: t('column.name'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'short', label: t('column.short'), isMinor: true, cell: ({ short }) => short },
    { id: 'kind', label: t('column.kind'), isMinor: true, width: '7rem', cell: ({ kind }) => t(`workflow:unitKind.${kind}`) },
    { id: 'contact', label: t('column.contact'), isMinor: true, cell: ({ contact }) => contact },
  ];
}
