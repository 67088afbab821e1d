/**
 * Asks before something that cannot be taken back. typed-confirm-dialog.tsx has a text typed first.
 *
 * Imports: dialog.
 */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  /** 'bad' for what removes or ends something. */
  readonly tone?: 'bad';
  /** False while something is still to be done before it may be confirmed. */
  readonly isReady?: boolean;
  readonly isBusy?: boolean;
}

export function ConfirmDialog({ isOpen, ...rest }: ConfirmDialogProps) {
  return isOpen ? <OpenConfirm {...rest} /> : null;
}

function OpenConfirm({ onClose, onConfirm, title, children, confirmLabel, tone, isReady = true, isBusy = false }: Omit<ConfirmDialogProps, 'isOpen'>) {
  const { t } = useTranslation('ui');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button color={tone === 'bad' ? 'red' : undefined} disabled={!isReady} loading={isBusy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
