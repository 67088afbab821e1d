/**
 * The frame around every screen: top bar, left navigation, breadcrumb, the page.
 *
 * The layout is plain CSS: the kit's AppShell writes a <style> tag that our policy blocks.
 */

import { Outlet, useLocation, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { AsOfProvider } from '#client/as-of.ts';
import { Toasts } from '#ui/toasts.tsx';
import { Navigation } from './navigation.tsx';
import { PageNotes } from './page-notes.tsx';
import styles from './shell.module.css';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { TopBar } from './top-bar.tsx';
import { StoreNotice } from './store-notice.tsx';
import { Trail } from './trail.tsx';
import { useMenu } from './use-menu.ts';
import { useOutboxSender } from './use-outbox-sender.ts';
import { isTimedPlace } from './timed-place.ts';
import { usePageChange } from './use-page-change.ts';

const AsOfBar = lazy(async () => ({ default: (await import('#screens/as-of/as-of-bar.tsx')).AsOfBar }));

export function Shell() {
  const { t } = useTranslation('app');
  const menu = useMenu();
  const asOf = useSearch({ strict: false, select: (search: { asOf?: string | undefined }) => search.asOf });
  const isTimed = useLocation({ select: ({ pathname }) => isTimedPlace(pathname) });
  usePageChange();
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
      <TopBar menuId={menu.id} menuButton={menu.button} isMenuOpen={menu.isOpen} onMenu={menu.toggle} />
      <div id={menu.id} className={styles.rail} data-open={menu.isOpen || undefined}>
        <Navigation />
      </div>
      <main id="main" tabIndex={-1} className={styles.page}>
        <Trail />
        <StoreNotice />
        <AsOfProvider value={isTimed ? asOf : undefined}>
          {isTimed && <Suspense><AsOfBar /></Suspense>}
          <Outlet />
        </AsOfProvider>
      </main>
      <PageNotes />
      <Toasts />
      <ShortcutsHelp />
    </div>
  );
}
