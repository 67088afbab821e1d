/** Rows of a table as records of a register: the fields of the form, the unit by its name. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useRegister } from '#client/book-queries.ts';
import type { ImportColumn } from '#exchange/table-import.ts';
import type { RegisterKind } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import { choicesOf, contentOf, faultsOf, fieldsOf, typedOf, type FieldKind, type TypedRecord } from '#view/register-fields.ts';
import type { CheckedRow, ImportTarget } from './use-target.ts';

const kindOfField: Readonly<Record<FieldKind, ImportColumn['kind']>> = {
  line: 'text', words: 'text', url: 'text', day: 'day', year: 'year', yuan: 'amount', flag: 'flag', channel: 'choice', answer: 'choice', review: 'choice',
};

/** So many rows go into one command. */
const perCommand = 500;

export function useRegisterTarget(book: string, kind: RegisterKind): ImportTarget {
  const { t } = useTranslation(['import-table', 'record']);
  const say = useText();
  const actor = useActor();
  const { card, register, units, rows: present, today, allowed } = useRegister(book, kind);

  return useMemo(() => {
    const fields = fieldsOf(register);
    const isOffice = actor.role === 'office';
    const officeWord = t('record:office');
    const columns: readonly ImportColumn[] = [
      ...(isOffice ? [{ id: 'unit', label: t('record:field.unit'), kind: 'text' as const, isRequired: true, choices: [] }] : []),
      ...fields.map((field): ImportColumn => ({
        id: field.id, label: t(`record:field.${field.id}`), kind: kindOfField[field.kind], isRequired: field.isRequired === true,
        choices: field.kind === 'flag' ? [{ code: '1', word: t('record:yes') }] : choicesOf(field.kind).map((code) => ({ code, word: t(`record:choice.${field.kind as 'answer'}.${code as 'other'}`) })),
      })),
    ];
    const unitIdByName = new Map<string, string>([[officeWord, 'office'], ...units.flatMap(({ id, name, short }) => [[short, id], [name, id]] as [string, string][])]);
    const key = (unit: string, typed: TypedRecord) => [card.book, kind, unit, typed.title ?? '', typed.number ?? '', typed.arose ?? typed.received ?? typed.policyOn ?? typed.year ?? typed.found ?? ''];
    const known = new Set(present.filter(({ state }) => state !== 'takenBack').map(({ unit, content }) => JSON.stringify(key(unit?.id ?? 'office', typedOf(content)))));

    const ids = new Set(present.map(({ id }) => id));

    return {
      title: say(register.title), columns, isOpen: allowed.includes('keepRegisters'),
      hints: [
        ...columns.map(({ label, isRequired, kind: of, choices }) => [label, [t(isRequired ? 'hint.required' : 'hint.optional'), of === 'day' ? t('hint.day') : choices.length > 0 ? t('hint.choice', { choices: choices.map(({ word }) => word).join('、') }) : ''].filter((part) => part !== '').join('；')]),
        [t('hint.registerTitle'), say(register.clause.ref)],
      ],
      check: (rows, rowId): readonly CheckedRow[] => {
        const seen = new Set<string>();
        return rows.map((imported) => {
          const { unit: unitName, ...typed } = imported.fields as TypedRecord & { readonly unit?: string };
          const unit = isOffice ? unitIdByName.get((unitName ?? '').normalize('NFKC').trim()) : actor.unit;
          const faults = new Map<string, string>(faultsOf(register, typed, today).map(({ field, fault }) => [field, t(`record:fault.${fault}`)]));
          if (unit === undefined) faults.set('unit', unitName === undefined ? t('record:fault.missing') : t('fault.unit'));
          const id = rowId(key(unit ?? '', typed));
          const isKnown = known.has(JSON.stringify(key(unit ?? '', typed))) || ids.has(id);
          if (faults.size === 0 && seen.has(id)) faults.set('', t('fault.twice'));
          seen.add(id);
          return { row: imported.row, imported, faults, isKnown: isKnown && faults.size === 0, id, unit, typed } as CheckedRow;
        });
      },
      commands: (rows) => {
        const written = (rows as readonly (CheckedRow & { readonly id: string; readonly unit: string; readonly typed: TypedRecord })[])
          .map(({ id, unit, typed }) => ({ record: id, unit: unit === 'office' ? null : unit, content: contentOf(kind, typed) }));
        return Array.from({ length: Math.ceil(written.length / perCommand) }, (_, at) => ({ kind: 'keepRecords' as const, rows: written.slice(at * perCommand, (at + 1) * perCommand) }));
      },
    };
  }, [actor, allowed, card.book, kind, present, register, say, t, today, units]);
}
