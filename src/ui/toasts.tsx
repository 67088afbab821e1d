/**
 * Short notices at the bottom of the page, with one possible action such as "撤销".
 *
 * The region is always in the page, so that screen readers notice what comes into it. A notice
 * stays while it has the focus or the pointer. What a person must not miss is no toast: show it
 * where the work is.
 *
 * Imports: zustand.
 */

import { CloseButton, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { dismissToast, holdToast, releaseToast, useToasts } from './toast-store.ts';
import styles from './toasts.module.css';

export function Toasts() {
  const { t } = useTranslation('ui');
  const toasts = useToasts();
  return (
    <div role="status" aria-label={t('toasts')} className={styles.region}>
      {toasts.map(({ id, text, tone, action }) => (
        <div
          key={id}
          className={styles.toast}
          data-tone={tone}
          onPointerEnter={() => holdToast(id)}
          onPointerLeave={() => releaseToast(id)}
          onFocus={() => holdToast(id)}
          onBlur={() => releaseToast(id)}
        >
          <p>{text}</p>
          {action !== undefined && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                dismissToast(id);
                action.onClick();
              }}
            >
              {action.label}
            </Button>
          )}
          <CloseButton aria-label={t('close')} onClick={() => dismissToast(id)} />
        </div>
      ))}
    </div>
  );
}
