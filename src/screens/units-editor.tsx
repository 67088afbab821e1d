/**
 * The list of units being edited: added, pasted, changed, removed with a way back, put in order.
 *
 * Changes only what its caller holds; the caller saves.
 *
 * Imports: ui, ledger (types).
 */

import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import type { UnitClass } from '#scheme/grammar.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import { Tag } from '#ui/tag.tsx';
import { PasteUnits } from './paste-units.tsx';
import { UnitForm } from './unit-form.tsx';
import { movedUnit, withoutUnit, withUnit } from './unit-list.ts';
import { useUnitColumns } from './use-unit-columns.ts';

export interface UnitsEditorProps {
  readonly units: readonly Unit[];
  /** Kinds of units that the scheme tells apart; each unit is of one. */
  readonly classes?: readonly UnitClass[] | undefined;
  readonly onChange: (units: readonly Unit[]) => void;
  /** Units with records: they stay. */
  readonly used?: ReadonlySet<string>;
  /** Which rows are shown; all of them unless given. While some are hidden the order stays. */
  readonly isShown?: (unit: Unit) => boolean;
  readonly notesOf?: (unit: Unit) => ReactNode;
}

type Open = { readonly kind: 'form'; readonly unit: Unit | null } | { readonly kind: 'paste' } | null;

const nobody: ReadonlySet<string> = new Set();

export function UnitsEditor({ units, classes, onChange, used = nobody, isShown, notesOf }: UnitsEditorProps) {
  const { t } = useTranslation(['units', 'workflow']);
  const [open, setOpen] = useState<Open>(null);
  const placeById = new Map(units.map(({ id }, index) => [id, index]));
  const shown = isShown === undefined ? units : units.filter(isShown);
  const isWhole = shown.length === units.length;
  const plain = useUnitColumns<Unit>((id) => (placeById.get(id) ?? 0) + 1);
  const latest = useRef(units);

  useEffect(() => {
    latest.current = units;
  });

  const handleRemove = (unit: Unit) => {
    onChange(withoutUnit(units, unit.id));
    const back = () => onChange(withUnit(latest.current, unit, placeById.get(unit.id) ?? 0));
    toast({ text: t('removed', { name: unit.name }), action: { label: t('undo'), onClick: back } });
  };

  const columns: readonly Column<Unit>[] = [
    ...plain,
    ...(classes === undefined ? [] : [{ id: 'class', label: t('column.class'), cell: (unit: Unit) => <ClassName unit={unit} classes={classes} /> }]),
    ...(notesOf === undefined ? [] : [{ id: 'notes', label: t('column.notes'), isMinor: true, cell: notesOf }]),
    {
      id: 'actions', label: t('column.actions'), width: '15rem',
      cell: (unit) => (
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="default" aria-label={t('editOf', { name: unit.name })} onClick={() => setOpen({ kind: 'form', unit })}>{t('edit')}</Button>
          <Button size="compact-sm" variant="default" aria-label={t('up', { name: unit.name })} disabled={!isWhole || placeById.get(unit.id) === 0} onClick={() => onChange(movedUnit(units, unit.id, -1))}>↑</Button>
          <Button size="compact-sm" variant="default" aria-label={t('down', { name: unit.name })} disabled={!isWhole || placeById.get(unit.id) === units.length - 1} onClick={() => onChange(movedUnit(units, unit.id, 1))}>↓</Button>
          <Button size="compact-sm" variant="default" aria-label={t('removeOf', { name: unit.name })} disabled={used.has(unit.id)} title={used.has(unit.id) ? t('used') : undefined} onClick={() => handleRemove(unit)}>{t('remove')}</Button>
        </Group>
      ),
    },
  ];

  return (
    <>
      <Group mb="sm" gap="xs">
        <Button variant="default" onClick={() => setOpen({ kind: 'form', unit: null })}>{t('add')}</Button>
        <Button variant="default" onClick={() => setOpen({ kind: 'paste' })}>{t('paste')}</Button>
        <span>{t('count', { count: units.length })}</span>
      </Group>
      <DataTable caption={t('caption')} isCaptionHidden columns={columns} rows={shown} rowKey={({ id }) => id} empty={<EmptyState reason={t(units.length === 0 ? 'empty' : 'emptyFiltered')} />} />
      {open?.kind === 'form' && (
        <UnitForm
          units={units}
          classes={classes}
          unit={open.unit}
          onClose={() => setOpen(null)}
          onDone={(unit, place, more) => {
            onChange(withUnit(units, unit, place));
            if (!more) setOpen(null);
          }}
        />
      )}
      {open?.kind === 'paste' && (
        <PasteUnits
          present={units}
          classes={classes}
          onClose={() => setOpen(null)}
          onTake={(added) => {
            onChange([...units, ...added]);
            setOpen(null);
            toast({ text: t('pasting.added', { count: added.length }), tone: 'good' });
          }}
        />
      )}
    </>
  );
}

/** A unit without a class is named as such: the list is not taken until it has one. */
function ClassName({ unit, classes }: { readonly unit: Unit; readonly classes: readonly UnitClass[] }) {
  const { t } = useTranslation('units');
  const say = useText();
  const found = classes.find(({ id }) => id === unit.unitClass);
  return found === undefined ? <Tag tone="wait" sign="!">{t('noClass')}</Tag> : <>{say(found.title)}</>;
}
