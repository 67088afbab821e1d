/** The breadcrumb: each part of the address that is a place of its own, by name. */

import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { trailOf } from './trail-of.ts';
import styles from './trail.module.css';
import { useNames } from './use-names.ts';

export function Trail() {
  const { t } = useTranslation('app');
  const names = useNames();
  const path = useLocation({ select: (location) => location.pathname });
  const steps = trailOf(path);
  if (steps.length < 2) return null;

  return (
    <nav aria-label={t('trail')} className={styles.trail}>
      <ol>
        {steps.map(({ address, word, param, value }, index) => {
          const name = word !== undefined ? t(`places.${word}`) : (names[param] ?? value);
          const isHere = index === steps.length - 1;
          return (
            <li key={address}>{isHere ? <span aria-current="page">{name}</span> : <Link to={address}>{name}</Link>}</li>
          );
        })}
      </ol>
    </nav>
  );
}
