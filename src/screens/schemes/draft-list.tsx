/** Schemes that are being written, last saved first. Any number side by side. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDropScheme, type DraftRow } from '#client/scheme-library.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import styles from './schemes.module.css';

export function DraftList({ drafts }: { readonly drafts: readonly DraftRow[] }) {
  const { t } = useTranslation('schemes');
  const say = useText();
  const { instant } = useFormat();
  const drop = useDropScheme();
  const [asked, setAsked] = useState<DraftRow | null>(null);
  const nameOf = ({ title }: DraftRow) => (say(title) === '' ? t('untitled') : say(title));

  const handleDrop = () => {
    const gone = asked;
    setAsked(null);
    if (gone !== null) drop.mutate({ draft: gone.draft }, { onSuccess: () => toast({ text: t('drafts.dropped', { title: nameOf(gone) }) }) });
  };

  return (
    <Sheet title={t('drafts.title')} note={t('drafts.note')}>
      {drafts.length === 0 ? <p>{t('drafts.none')}</p> : (
        <ul className={styles.list} aria-label={t('drafts.title')}>
          {drafts.map((row) => (
            <li key={row.draft}>
              <div>
                <Link to="/schemes/drafts/$draft" params={{ draft: row.draft }}>{nameOf(row)}</Link> <Tag tone="wait">{t('drafts.tag')}</Tag>
                <p className={styles.quiet}>
                  {t('drafts.saved', { at: instant(row.savedAt) })}
                  {row.origin !== null && ` · ${row.origin.kind === 'file' ? t('drafts.fromFile') : t('drafts.from', { title: say(row.origin.title) })}`}
                </p>
              </div>
              <Button size="xs" variant="default" aria-label={t('drafts.dropNamed', { title: nameOf(row) })} onClick={() => setAsked(row)}>{t('drafts.drop')}</Button>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog isOpen={asked !== null} onClose={() => setAsked(null)} onConfirm={handleDrop} tone="bad" title={t('drafts.dropTitle')} confirmLabel={t('drafts.drop')}>
        <p>{asked !== null && t('drafts.dropAsk', { title: nameOf(asked) })}</p>
      </ConfirmDialog>
    </Sheet>
  );
}
