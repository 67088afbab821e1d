/**
 * The frame around every screen: top bar, left navigation, breadcrumb, the page.
 *
 * The layout is plain CSS: the kit's AppShell writes a <style> tag that our policy blocks.
 */

import { Outlet } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Toasts } from '#ui/toasts.tsx';
import { Navigation } from './navigation.tsx';
import { PageNotes } from './page-notes.tsx';
import styles from './shell.module.css';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { TopBar } from './top-bar.tsx';
import { StoreNotice } from './store-notice.tsx';
import { Trail } from './trail.tsx';
import { useOutboxSender } from './use-outbox-sender.ts';
import { usePageChange } from './use-page-change.ts';

export function Shell() {
  const { t } = useTranslation('app');
  const [isMenuOpen, setMenuOpen] = useState(false);
  const menuId = useId();
  usePageChange(() => setMenuOpen(false));
  useOutboxSender();

  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault(); // "#main" is not an address of the hash router
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <TopBar menuId={menuId} isMenuOpen={isMenuOpen} onMenu={() => setMenuOpen((open) => !open)} />
      <div id={menuId} className={styles.rail} data-open={isMenuOpen || undefined}>
        <Navigation />
      </div>
      <main id="main" tabIndex={-1} className={styles.page}>
        <Trail />
        <StoreNotice />
        <Outlet />
      </main>
      <PageNotes />
      <Toasts />
      <ShortcutsHelp />
    </div>
  );
}
