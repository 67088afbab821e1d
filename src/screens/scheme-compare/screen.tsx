/** Two schemes or two versions of one side by side: what came, what went, what changed. */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useNamedScheme } from '#client/any-scheme.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SchemeChanges } from '../scheme-changes.tsx';
import { useSchemeNames } from '../scheme-names.ts';
import styles from './scheme-compare.module.css';

const route = getRouteApi('/schemes/compare');

export function SchemeCompareScreen() {
  const { t } = useTranslation('scheme-compare');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useSchemeNames();
  const known = (name: string) => names.some(({ value }) => value === name);
  // the two newest own ones are what is compared most
  const left = known(search.left) ? search.left : (names.at(-2)?.value ?? '');
  const right = known(search.right) ? search.right : (names.at(-1)?.value ?? '');
  const [before, after] = [useNamedScheme(left), useNamedScheme(right)];
  const handle = (change: { readonly left?: string; readonly right?: string }) => void navigate({ search: (old) => ({ ...old, left, right, ...change }), replace: true });
  return (
    <>
      <PageHeader title={t('title')} state={t('state')} />
      <Sheet>
        <div className={styles.choose}>
          <NativeSelect label={t('left')} value={left} data={[...names]} onChange={({ currentTarget: { value } }) => handle({ left: value })} />
          <NativeSelect label={t('right')} value={right} data={[...names]} onChange={({ currentTarget: { value } }) => handle({ right: value })} />
        </div>
        {before !== null && after !== null && <SchemeChanges before={before} after={after} />}
      </Sheet>
    </>
  );
}
