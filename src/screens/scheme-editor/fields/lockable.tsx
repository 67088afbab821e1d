/** Parts that the office above locked: a lock, the reason, and fields that cannot be changed. */

import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import styles from './fields.module.css';

const InsideContext = createContext(false);

export function Lockable({ path, children }: { readonly path: Path; readonly children: ReactNode }) {
  const { t } = useTranslation('scheme-editor');
  const { isLocked } = useEditing();
  const isInside = useContext(InsideContext);
  if (isInside || !isLocked(path)) return children;
  return (
    <InsideContext value>
      <fieldset disabled className={styles.locked}>
        <legend><LockSign /> {t('locked.reason')}</legend>
        {children}
      </fieldset>
    </InsideContext>
  );
}

export function LockSign() {
  const { t } = useTranslation('scheme-editor');
  return (
    <span className={styles.lock} title={t('locked.reason')}>
      <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14"><path fill="currentColor" d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" /></svg>
      <span className="screen-reader">{t('locked.sign')}</span>
    </span>
  );
}
