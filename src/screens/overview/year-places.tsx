/** The other rooms of the year, for this role. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor, type Actor } from '#client/actor.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import styles from './year-places.module.css';

type Role = Actor['role'];

const everybody: readonly Role[] = ['office', 'inspector', 'unit', 'peer', 'leader'];

/** In the order of the work. What one may do there is decided by the API. */
const places = [
  { to: '/years/$book/plan', word: 'plan', roles: everybody },
  { to: '/years/$book/units', word: 'units', roles: ['office', 'leader'] },
  { to: '/years/$book/problems', word: 'problems', roles: ['office', 'inspector', 'unit', 'leader'] },
  { to: '/years/$book/sheets/$sheet', word: 'ownSheet', roles: ['unit'] },
  { to: '/years/$book/peers', word: 'peers', roles: ['office', 'peer', 'leader'] },
  { to: '/years/$book/desk', word: 'desk', roles: ['office', 'leader'] },
  { to: '/years/$book/results', word: 'results', roles: everybody },
  { to: '/years/$book/leadership', word: 'leadership', roles: ['office', 'leader'] },
  { to: '/years/$book/audit', word: 'audit', roles: ['office', 'leader'] },
] as const;

export interface YearPlacesProps {
  readonly book: string;
  /** False for a scheme without peers. */
  readonly hasPeers: boolean;
}

export function YearPlaces({ book, hasPeers }: YearPlacesProps) {
  const { t } = useTranslation('overview');
  const actor = useActor();
  const open = places.filter(({ word, roles }) => (roles as readonly Role[]).includes(actor.role) && (word !== 'peers' || hasPeers));
  return (
    <nav aria-label={t('places.title')} className={styles.places}>
      <ul>
        {open.map(({ to, word }) => (
          <li key={word}><Link to={to} params={{ book, sheet: sheetName('self', actor.unit ?? '') }}>{t(`places.${word}`)}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
