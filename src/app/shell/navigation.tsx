/** The left navigation: the two places above all years, and those inside the open year. */

import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useHasCounties } from '#client/counties.ts';
import { useBookCard } from '#client/book-queries.ts';
import { isServed } from '#client/served/is-served.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import styles from './navigation.module.css';
import { placeGroups, placesFor } from './places.ts';
import { useBookTitle } from './use-names.ts';

export function Navigation() {
  const { t } = useTranslation('app');
  // a new unit in the address is nothing to this part
  const book = useParams({ strict: false, select: (params) => params.book });
  const actor = useActor();
  const { hasCounties } = useHasCounties();
  const title = useBookTitle();
  const card = useBookCard(book);
  const places = placesFor(actor.role, card?.hasPeers);

  return (
    <nav aria-label={t('navigation')} className={styles.nav}>
      <ul>
        <li><Link to="/" activeOptions={{ exact: true, includeSearch: false }}>{t('places.home')}</Link></li>
        <li><Link to="/years" activeOptions={{ exact: true, includeSearch: false }}>{t('places.years')}</Link></li>
        {hasCounties && (actor.role === 'office' || actor.role === 'leader') && <li><Link to="/counties" activeOptions={{ includeSearch: false }}>{t('places.counties')}</Link></li>}
      </ul>
      {book !== undefined && (
        <>
          <p className={styles.book} id="nav-book">{title ?? book}</p>
          {placeGroups.map((group) => {
            const inGroup = places.filter((place) => place.group === group);
            if (inGroup.length === 0) return null;
            return (
              <div key={group}>
                {group !== 'year' && <p className={styles.group} id={`nav-${group}`}>{t(`placeGroups.${group}`)}</p>}
                <ul aria-labelledby={group === 'year' ? 'nav-book' : `nav-${group}`}>
                  {inGroup.map(({ to, word }) => (
                    <li key={word}>
                      <Link
                        to={to}
                        params={{ book, sheet: sheetName('self', actor.unit ?? '') }}
                        activeOptions={{ exact: word === 'overview', includeSearch: false }}
                      >
                        {t(`places.${word}`)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </>
      )}
      <ul className={styles.last}>
        {(actor.role === 'office' || actor.role === 'inspector') && (
          <>
            <li><Link to="/packs" activeOptions={{ includeSearch: false }}>{t('places.packs')}</Link></li>
            <li><Link to="/outbox">{t('places.outbox')}</Link></li>
          </>
        )}
        <li><Link to="/schemes">{t('places.schemes')}</Link></li>
        {isServed() && <li><Link to="/receipts">{t('places.receipts')}</Link></li>}
        {isServed() && actor.role === 'office' && <li><Link to="/people" activeOptions={{ includeSearch: false }}>{t('places.people')}</Link></li>}
        <li><Link to="/settings">{t('places.settings')}</Link></li>
      </ul>
    </nav>
  );
}
