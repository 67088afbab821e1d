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
        {byLabel(listed).map(({ keys, label }) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.off}>{t('shortcuts.off')}</p>
    </Dialog>
  );
}

/** Keys that do the same, such as the digits, in one row. */
function byLabel(listed: ReturnType<typeof useListedHotkeys>): readonly { readonly label: string; readonly keys: readonly string[] }[] {
  const keysByLabel = new Map<string, string[]>();
  for (const { key, label } of listed) keysByLabel.set(label, [...(keysByLabel.get(label) ?? []), key]);
  return [...keysByLabel].map(([label, keys]) => ({ label, keys }));
}
