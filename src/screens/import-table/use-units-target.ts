/** Rows of a table as units of the year: name, short name, kind, class where the scheme has classes, contact. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import type { Unit } from '#ledger/fields.ts';
import type { ImportColumn } from '#exchange/table-import.ts';
import { useText } from '#ui/use-text.ts';
import { readPastedUnits } from '../pasted-units.ts';
import { unitKinds, useKindWords } from '../use-kind-words.ts';
import type { CheckedRow, ImportTarget } from './use-target.ts';

export function useUnitsTarget(book: string): ImportTarget {
  const { t } = useTranslation(['import-table', 'units', 'workflow']);
  const kindWords = useKindWords();
  const say = useText();
  const { units: present, classes, revision, allowed } = useView('units', book);

  return useMemo(() => {
    const text = (id: string, label: string, isRequired = false): ImportColumn => ({ id, label, kind: 'text', isRequired, choices: [] });
    const kinds = unitKinds.map((kind) => ({ code: kind, word: t(`workflow:unitKind.${kind}`) }));
    const ofClass: ImportColumn = { id: 'class', label: t('units:column.class'), kind: 'choice', isRequired: true, choices: (classes ?? []).map(({ id, title }) => ({ code: id, word: say(title) })) };
    // the class comes by its id here, as the table's own words were read already
    const words = classes === null ? kindWords : { ...kindWords, classByWord: new Map(classes.map(({ id }) => [id.toLowerCase(), id])) };
    const columns: readonly ImportColumn[] = [
      text('name', t('unit.name'), true), text('short', t('unit.short')), { id: 'kind', label: t('unit.kind'), kind: 'choice', isRequired: false, choices: kinds }, ...(classes === null ? [] : [ofClass]), text('contact', t('unit.contact')),
    ];
    return {
      title: t('unit.title'), columns, isOpen: allowed.includes('changeUnits'),
      hints: columns.map(({ label, isRequired, choices }) => [label, [t(isRequired ? 'hint.required' : 'hint.optional'), choices.length > 0 ? t('hint.choice', { choices: choices.map(({ word }) => word).join('、') }) : ''].filter((part) => part !== '').join('；')]),
      check: (rows): readonly CheckedRow[] => {
        const taken: Unit[] = present.map(unitOf);
        const names = new Set(taken.map(({ name }) => name));
        return rows.map((imported) => {
          const { name = '', short = '', kind = '', class: unitClass = '', contact = '' } = imported.fields;
          if (names.has(name)) return { row: imported.row, imported, faults: new Map(present.some((one) => one.name === name) ? [] : [['name', t('fault.twice')]]), isKnown: present.some((one) => one.name === name) };
          const faults = new Map<string, string>();
          const kindWord = kinds.find(({ code }) => code === kind)?.word ?? kind;
          // the reader of pasted lists takes these marks for ends of a field
          if (/[,，;；、|｜\t\n]/.test(name + short)) faults.set('name', t('fault.marks'));
          const read = readPastedUnits([name, short, kindWord, unitClass].join('\t'), taken, words);
          const fault = read.faults[0]?.fault;
          if (fault !== undefined) faults.set(fault === 'short' || fault === 'kind' || fault === 'class' ? fault : 'name', t(`units:pasting.fault.${fault}`));
          if (name === '') faults.set('name', t('units:pasting.fault.name'));
          if (contact.length > 500) faults.set('contact', t('fault.long'));
          const unit = read.units[0];
          if (unit === undefined || faults.size > 0) return { row: imported.row, imported, faults, isKnown: false };
          names.add(name);
          taken.push(unit);
          return { row: imported.row, imported, faults, isKnown: false, unit: { ...unit, contact } } as CheckedRow;
        });
      },
      commands: (rows) => [{
        kind: 'changeUnits', seen: revision,
        units: [...present.map(unitOf), ...(rows as readonly (CheckedRow & { readonly unit: Unit })[]).map(({ unit }) => unit)],
      }],
    };
  }, [allowed, classes, kindWords, present, revision, say, t]);
}

/** A unit of the view without what the view adds. */
function unitOf({ id, name, short, kind, contact, unitClass }: Unit): Unit {
  return { id, name, short, kind, contact, ...(unitClass === undefined ? {} : { unitClass }) };
}
