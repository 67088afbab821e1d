/** The schemes that ship with the program: to read, and to begin from. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { catalogue } from '#scheme/catalogue.ts';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './schemes.module.css';

export function ShippedList({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTranslation('schemes');
  const say = useText();
  const { day } = useFormat();
  return (
    <Sheet title={t('shipped.title')} note={t('shipped.note')}>
      <ul className={styles.list} aria-label={t('shipped.title')}>
        {catalogue.map((entry) => (
          <li key={entry.id}>
            <div>
              <Link to="/scheme/$id" params={{ id: entry.id }}>{say(entry.title)}</Link>{' '}
              {'example' in entry && entry.example === true && <Tag tone="plain">{t('shipped.example')}</Tag>}
              <p className={styles.quiet}>{t('shipped.facts', { issuer: say(entry.issuer), day: day(entry.issued) })}</p>
            </div>
            {mayEdit && <CopyButton name={entry.id} title={say(entry.title)} kind="shipped" />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
