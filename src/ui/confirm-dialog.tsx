/**
 * Asks before something that cannot be taken back. With `typed`, that text must be typed first.
 *
 * Imports: dialog.
 */

import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
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
  /** Text that must be typed, e.g. the name of what is removed. */
  readonly typed?: string;
  readonly isBusy?: boolean;
}

export function ConfirmDialog({ isOpen, ...rest }: ConfirmDialogProps) {
  return isOpen ? <OpenConfirm {...rest} /> : null;
}

function OpenConfirm({ onClose, onConfirm, title, children, confirmLabel, tone, typed, isBusy = false }: Omit<ConfirmDialogProps, 'isOpen'>) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const isReady = typed === undefined || text.trim() === typed;
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
      {typed !== undefined && (
        <TextInput mt="sm" label={t('typeToConfirm', { text: typed })} value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" />
      )}
    </Dialog>
  );
}
