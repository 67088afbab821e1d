/** Published schemes that others keep to: of the office above, and one's own with locks. A draft begun here keeps to what they lock. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFetchScheme } from '#client/any-scheme.ts';
import { useLibrary, type PublishedRow } from '#client/scheme-library.ts';
import { beginFrom } from '#scheme/take-over.ts';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { copyOf, useBegin } from './begin.ts';
import styles from './schemes.module.css';

export function AboveList({ rows, mayEdit }: { readonly rows: readonly PublishedRow[]; readonly mayEdit: boolean }) {
  const { t } = useTranslation('schemes');
  const say = useText();
  const { day } = useFormat();
  if (rows.length === 0) return null;
  return (
    <Sheet title={t('above.title')} note={t('above.note')}>
      <ul className={styles.list} aria-label={t('above.title')}>
        {rows.map((row) => {
          const title = t('published.version', { title: say(row.title), version: row.version });
          return (
            <li key={row.hash}>
              <div>
                <Link to="/scheme/$id" params={{ id: row.id }} search={{ published: row.hash }}>{title}</Link>{' '}
                {row.hasLocks ? <Tag tone="accent">{t('above.locks')}</Tag> : <Tag tone="plain">{t('above.free')}</Tag>}
                <p className={styles.quiet}>{t('above.facts', { issuer: say(row.issuer), day: day(row.from) })}</p>
              </div>
              {mayEdit && <BeginButton row={row} title={title} />}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** Also for an own scheme with locks: on one computer the scheme of the city lies among one's own. */
export function BeginButton({ row, title }: { readonly row: PublishedRow; readonly title: string }) {
  const { t } = useTranslation('schemes');
  const { published } = useLibrary();
  const fetching = useFetchScheme();
  const { begin, isBusy } = useBegin();
  const handleBegin = () =>
    fetching.mutate({ name: row.hash }, {
      onSuccess: (found) => {
        if (found === null) return;
        const { scheme, hash } = found;
        const { id } = copyOf(scheme, { keepsId: false, taken: published.map((one) => one.id) });
        begin(beginFrom(scheme, id, row.version), { kind: 'published', id: scheme.id, hash, title: scheme.title });
      },
    });
  return <Button size="xs" variant="default" loading={fetching.isPending || isBusy} aria-label={t('above.beginNamed', { title })} onClick={handleBegin}>{t('above.begin')}</Button>;
}
