/** Large buttons to choose a unit or an item from; a field to find one where there are many. */

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Item, Table } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import type { SiteUnit } from '../site-source.ts';
import styles from './site-wizard.module.css';

export function UnitChoice({ units, value, onChoose }: { readonly units: readonly SiteUnit[]; readonly value: string; readonly onChoose: (unit: string) => void }) {
  const { t } = useTranslation('record-problem');
  const [q, setQ] = useState('');
  const wanted = q.trim();
  const shown = units.filter(({ name, short }) => name.includes(wanted) || short.includes(wanted));
  return (
    <>
      {units.length > 8 && <TextInput type="search" size="md" label={t('form.unit')} placeholder={t('form.unitHint')} value={q} autoComplete="off" onChange={(event) => setQ(event.currentTarget.value)} />}
      <ul className={styles.choices}>
        {shown.map(({ id, name }) => (
          <li key={id}><button type="button" className={styles.choice} aria-pressed={id === value} onClick={() => onChoose(id)}><span>{name}</span></button></li>
        ))}
      </ul>
      {shown.length === 0 && <p role="status">{t('site.noUnit')}</p>}
    </>
  );
}

export function ItemChoice({ table, focus, value, onChoose }: { readonly table: Table; readonly focus: readonly string[]; readonly value: string; readonly onChoose: (item: string) => void }) {
  const { t } = useTranslation('record-problem');
  const say = useText();
  const [all, setAll] = useState(focus.length === 0);
  // an item without rules takes no points, so no problem is charged there
  const groups = table.categories.map(({ id, title, items }) => ({ id, title: `${id} ${say(title)}`, items: items.filter(({ rules }) => rules.length > 0) }));
  const inFocus = groups.flatMap(({ items }) => items).filter(({ id }) => focus.includes(id));
  const button = (item: Item) => (
    <li key={item.id}><button type="button" className={styles.choice} aria-pressed={item.id === value} onClick={() => onChoose(item.id)}><span>{item.id} {say(item.title)}</span></button></li>
  );
  return (
    <>
      {inFocus.length > 0 && (
        <>
          <h3 className={styles.group}>{t('site.focus')}</h3>
          <ul className={styles.choices}>{inFocus.map(button)}</ul>
        </>
      )}
      {all || inFocus.length === 0 ? (
        groups.filter(({ items }) => items.length > 0).map(({ id, title, items }) => (
          <section key={id}>
            <h3 className={styles.group}>{title}</h3>
            <ul className={styles.choices}>{items.map(button)}</ul>
          </section>
        ))
      ) : (
        <button type="button" className={styles.choice} onClick={() => setAll(true)}><span>{t('site.otherItems')}</span></button>
      )}
    </>
  );
}
