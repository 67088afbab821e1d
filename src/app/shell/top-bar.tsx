/** The top bar: name, who is acting, language and look. */

import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { isServed } from '#client/served/is-served.ts';
import { ActingAs } from './acting-as.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './top-bar.module.css';

const AccountMenu = lazy(async () => ({ default: (await import('#screens/sign-in/account-menu.tsx')).AccountMenu }));

export interface TopBarProps {
  readonly menuId: string;
  readonly menuButton: RefObject<HTMLButtonElement | null>;
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
}

export function TopBar({ menuId, menuButton, isMenuOpen, onMenu }: TopBarProps) {
  const { t } = useTranslation('app');
  const bar = useRef<HTMLElement>(null);
  useEffect(() => tellHeight(bar.current), []);
  return (
    <header ref={bar} className={styles.bar}>
      <Button ref={menuButton} variant="default" className={styles.menu} aria-expanded={isMenuOpen} aria-controls={menuId} onClick={onMenu}>
        {t('menu')}
      </Button>
      <p className={styles.name}>{t('name')}</p>
      <div className={styles.acting}>
        {isServed() ? <Suspense><AccountMenu /></Suspense> : <ActingAs />}
      </div>
      <div className={styles.look}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** What stays in sight below the bar (headers of tables) must know its height, which grows with the text size. */
function tellHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const observer = new ResizeObserver(() => {
    const isSticky = getComputedStyle(bar).position === 'sticky';
    document.documentElement.style.setProperty('--bar-height', isSticky ? `${bar.offsetHeight}px` : '0px');
  });
  observer.observe(bar);
  return () => observer.disconnect();
}
