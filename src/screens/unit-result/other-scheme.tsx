/** The same unit under another scheme: the two totals and grades side by side, and which facts had no place there. */

import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useNamedScheme } from '#client/any-scheme.ts';
import { useYearFacts } from '#client/year-facts.ts';
import { backTest } from '#view/back-test.ts';
import { useSchemeNames } from '../scheme-names.ts';
import styles from './unit-result.module.css';

export function OtherScheme({ book, unit }: { readonly book: string; readonly unit: string }) {
  const { t } = useTranslation('unit-result');
  const names = useSchemeNames();
  const [name, setName] = useState('');
  const scheme = useNamedScheme(name);
  const year = useYearFacts(book);
  // all units are scored, as places and quotas depend on the others
  const tested = useMemo(() => (scheme === null || year === undefined ? null : backTest(year, scheme)), [scheme, year]);
  const row = tested?.rows.find((one) => one.unit.id === unit);
  return (
    <>
      <NativeSelect label={t('other.choose')} value={name} data={[{ value: '', label: t('other.none') }, ...names]} onChange={({ currentTarget: { value } }) => setName(value)} />
      {row !== undefined && (
        <div role="status" className={styles.words}>
          <p>{t('other.before', { total: row.before.total ?? `${row.before.range.min}–${row.before.range.max}`, grade: row.before.grade ?? row.before.range.grades.join(' / ') })}</p>
          <p>{t('other.after', { total: row.after.total ?? `${row.after.range.min}–${row.after.range.max}`, grade: row.after.grade ?? row.after.range.grades.join(' / ') })}</p>
          {row.lost.length > 0 && <p>{t('other.lost', { count: row.lost.length })}</p>}
        </div>
      )}
    </>
  );
}
