/** The office's own schemes that were published: each version for good, with its hash. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useLibraryCommand, type PublishedRow } from '#client/scheme-library.ts';
import { useFormat } from '#ui/format.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { BeginButton } from './above-list.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './schemes.module.css';

export interface PublishedListProps {
  readonly rows: readonly PublishedRow[];
  readonly mayEdit: boolean;
  readonly mayRetire: boolean;
}

export function PublishedList({ rows, mayEdit, mayRetire }: PublishedListProps) {
  const { t } = useTranslation('schemes');
  const say = useText();
  const sentence = useRefusalText();
  const format = useFormat();
  const retire = useLibraryCommand();
  const [asked, setAsked] = useState<PublishedRow | null>(null);

  return (
    <Sheet title={t('published.title')} note={t('published.note')}>
      {rows.length === 0 ? <p>{t('published.none')}</p> : (
        <ul className={styles.list} aria-label={t('published.title')}>
          {rows.map((row) => {
            const title = t('published.version', { title: say(row.title), version: row.version });
            return (
              <li key={row.hash}>
                <div>
                  <Link to="/scheme/$id" params={{ id: row.id }} search={{ published: row.hash }}>{title}</Link>{' '}
                  {row.retired === null ? <Tag tone="good">{t('published.inForce')}</Tag> : <Tag tone="plain">{t('published.retired')}</Tag>}
                  <p className={styles.quiet}>{t('published.facts', { from: format.day(row.from), at: format.instant(row.at), person: row.by.person })}</p>
                  {row.retired !== null && <p className={styles.quiet}>{t('published.retiredWhy', { reason: row.retired.reason })}</p>}
                  <code className={styles.hash}>{row.hash}</code>
                </div>
                <div className={styles.tools}>
                  {mayEdit && row.hasLocks && row.retired === null && <BeginButton row={row} title={title} />}
                  {mayEdit && <CopyButton name={row.hash} title={title} kind="published" />}
                  {mayRetire && row.retired === null && <Button size="xs" variant="default" aria-label={t('published.retireNamed', { title })} onClick={() => setAsked(row)}>{t('published.retire')}</Button>}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <ReasonDialog
        isOpen={asked !== null} onClose={() => setAsked(null)} title={t('published.retireTitle')} confirmLabel={t('published.retire')} tone="bad"
        isBusy={retire.isPending} error={retire.isError ? sentence(refusalFrom(retire.error)) : undefined}
        onConfirm={(reason) => asked !== null && retire.mutate({ kind: 'retireScheme', hash: asked.hash, reason }, { onSuccess: () => setAsked(null) })}
      >
        <p>{t('published.retireSay')}</p>
      </ReasonDialog>
    </Sheet>
  );
}
