/** One line back to the sheet or desk where this person was working last. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { lastPlace } from '#client/last-place.ts';
import { useLook } from '#ui/look.ts';
import styles from './resume.module.css';

/** Nothing where there is no such place, or its year is not here any more. */
export function Resume({ books }: { readonly books: readonly string[] }) {
  const { t } = useTranslation('home');
  const { language } = useLook();
  const place = lastPlace(useActor());
  if (place === undefined || !books.includes(place.book)) return null;
  const title = [place.bookTitle, ...(place.language === language ? [place.title] : []), ...(place.item === '' ? [] : [t('resume.item', { item: place.item })])].join(' · ');
  return (
    <p className={styles.resume}>
      <Link to={place.address}>
        {t('resume.say', { title })} <span aria-hidden="true">→</span>
      </Link>
    </p>
  );
}
