/** The list of units for those who do not change it. */

import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useText } from '#ui/use-text.ts';
import type { UnitsView } from '#view/plan.ts';
import { useUnitColumns } from '../use-unit-columns.ts';
import { UnitNotes } from './unit-notes.tsx';

type UnitRow = UnitsView['units'][number];

export function ReadUnits({ units, classes, shown, isReader }: { readonly classes: UnitsView['classes']; readonly units: readonly UnitRow[]; readonly shown: readonly UnitRow[]; readonly isReader: boolean }) {
  const { t } = useTranslation('units');
  const say = useText();
  const placeById = new Map(units.map(({ id }, index) => [id, index]));
  const plain = useUnitColumns<UnitRow>((id) => (placeById.get(id) ?? 0) + 1);
  const notes: Column<UnitRow> = { id: 'notes', label: t('column.notes'), cell: (unit) => <UnitNotes unit={unit} /> };
  const ofClass = (known: NonNullable<UnitsView['classes']>): Column<UnitRow> => ({
    id: 'class', label: t('column.class'), cell: (unit) => say(known.find(({ id }) => id === unit.unitClass)?.title ?? { zh: t('noClass'), en: t('noClass') }),
  });
  const empty = units.length > 0 ? 'emptyFiltered' : isReader ? 'emptyReader' : 'empty';
  return <DataTable caption={t('count', { count: units.length })} columns={[...plain, ...(classes === null ? [] : [ofClass(classes)]), notes]} rows={shown} rowKey={({ id }) => id} empty={<EmptyState reason={t(empty)} />} />;
}
