/** The draft beside the scheme it was begun from, or beside any other. */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useNamedScheme } from '#client/any-scheme.ts';
import type { SchemeOrigin } from '#client/scheme-library.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { Sheet } from '#ui/sheet.tsx';
import { SchemeChanges } from '../scheme-changes.tsx';
import styles from './editor.module.css';
import { useSchemeNames } from '../scheme-names.ts';

const route = getRouteApi('/schemes/drafts/$draft');

export function ChangesTab({ scheme, origin }: { readonly scheme: Scheme; readonly origin: SchemeOrigin | null }) {
  const { t } = useTranslation('scheme-editor');
  const { with: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const names = useSchemeNames();
  const first = origin?.kind === 'published' ? origin.hash : (origin?.id ?? '');
  const name = chosen !== '' ? chosen : names.some(({ value }) => value === first) ? first : (names[0]?.value ?? '');
  const other = useNamedScheme(name);
  return (
    <Sheet title={t('tab.changes')} note={t('changes.note')}>
      <div className={styles.stack}>
      <NativeSelect
        label={t('changes.with')} value={name} data={[...names]}
        onChange={({ currentTarget: { value } }) => void navigate({ search: (old) => ({ ...old, with: value }), replace: true })}
      />
      {other !== null && <SchemeChanges before={other} after={scheme} />}
      </div>
    </Sheet>
  );
}
