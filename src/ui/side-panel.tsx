/**
 * "Why this score": opens beside the work, takes the focus to its title, closes by Escape and
 * gives the focus back to what opened it.
 *
 * Imports: @mantine/core.
 */

import { CloseButton } from '@mantine/core';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { isComposing } from './hotkeys.ts';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    // a dialog opened from here closes alone
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    event.stopPropagation();
    onClose();
  };

  return (
    <aside className={styles.panel} aria-labelledby={titleId} onKeyDown={handleKey}>
      <div className={styles.head}>
        <h2 ref={heading} id={titleId} tabIndex={-1} className={styles.title}>{title}</h2>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
