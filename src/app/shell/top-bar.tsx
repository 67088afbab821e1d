/** The top bar: name, who is acting, language and look. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ActingAs } from './acting-as.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './top-bar.module.css';

export interface TopBarProps {
  readonly menuId: string;
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
}

export function TopBar({ menuId, isMenuOpen, onMenu }: TopBarProps) {
  const { t } = useTranslation('app');
  return (
    <header className={styles.bar}>
      <Button variant="default" className={styles.menu} aria-expanded={isMenuOpen} aria-controls={menuId} onClick={onMenu}>
        {t('menu')}
      </Button>
      <p className={styles.name}>{t('name')}</p>
      <div className={styles.acting}>
        <ActingAs />
      </div>
      <div className={styles.look}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
