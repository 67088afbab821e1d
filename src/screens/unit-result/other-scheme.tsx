/** The same unit under another scheme: totals and grades side by side, what differs by part and item, and which facts had no place there. */

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useNamedScheme } from '#client/any-scheme.ts';
import { useBackTest } from '#client/back-test.ts';
import { useYearFacts } from '#client/year-facts.ts';
import { plainText } from '#ui/exact-text.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { useText } from '#ui/use-text.ts';
import type { Difference } from '#view/unit-difference.ts';
import { useSchemeNames } from '../scheme-names.ts';
import styles from './unit-result.module.css';

export function OtherScheme({ book, unit }: { readonly book: string; readonly unit: string }) {
  const { t } = useTranslation('unit-result');
  const names = useSchemeNames();
  const [name, setName] = useState('');
  const scheme = useNamedScheme(name);
  const year = useYearFacts(book);
  // all units are scored, as places and quotas depend on the others
  const { tested, progress } = useBackTest(year, scheme, unit);
  const row = tested?.rows.find((one) => one.unit.id === unit);
  return (
    <>
      <NativeSelect label={t('other.choose')} value={name} data={[{ value: '', label: t('other.none') }, ...names]} onChange={({ currentTarget: { value } }) => setName(value)} />
      {progress !== null && <ProgressBar label={t('other.running')} value={progress.done} of={progress.all} />}
      {row !== undefined && tested !== null && (
        <div role="status" className={styles.words}>
          <p>{t('other.before', { total: row.before.total ?? `${row.before.range.min}–${row.before.range.max}`, grade: row.before.grade ?? row.before.range.grades.join(' / ') })}</p>
          <p>{t('other.after', { total: row.after.total ?? `${row.after.range.min}–${row.after.range.max}`, grade: row.after.grade ?? row.after.range.grades.join(' / ') })}</p>
          {row.lost.length > 0 && <p>{t('other.lost', { count: row.lost.length })}</p>}
          <Differences title={t('other.parts')} list={tested.detail?.parts ?? []} />
          <Differences title={t('other.items')} list={tested.detail?.items ?? []} />
        </div>
      )}
    </>
  );
}

function Differences({ title, list }: { readonly title: string; readonly list: readonly Difference[] }) {
  const { t } = useTranslation('unit-result');
  const say = useText();
  const points = (value: Difference['before']) => (value === undefined ? t('other.noPlace') : value === null ? t('onePage.missing') : plainText(value).replace('-', '−'));
  if (list.length === 0) return null;
  return (
    <table className={styles.differences}>
      <caption>{title}</caption>
      <thead><tr><td /><th scope="col">{t('other.own')}</th><th scope="col">{t('other.chosen')}</th></tr></thead>
      <tbody>
        {list.map(({ id, title: name, before, after }) => (
          <tr key={id}><th scope="row">{say(name)}</th><td>{points(before)}</td><td>{points(after)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
