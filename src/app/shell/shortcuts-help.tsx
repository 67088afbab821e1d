/** `?` lists the shortcuts that work on the open page. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import { useHotkeys, useListedHotkeys } from '#ui/hotkeys.ts';
import styles from './shortcuts-help.module.css';

export function ShortcutsHelp() {
  const { t } = useTranslation('app');
  const [isOpen, setOpen] = useState(false);
  const listed = useListedHotkeys();
  useHotkeys([{ key: '?', label: t('shortcuts.help'), onPress: () => setOpen(true) }]);

  return (
    <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('shortcuts.title')}>
      <dl className={styles.keys}>
        {listed.map(({ key, label }) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.off}>{t('shortcuts.off')}</p>
    </Dialog>
  );
}
