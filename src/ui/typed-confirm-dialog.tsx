/**
 * Asks before something that cannot be taken back, and has a text typed first.
 *
 * Imports: confirm-dialog.
 */

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';

export interface TypedConfirmDialogProps extends Omit<ConfirmDialogProps, 'isReady'> {
  /** Text that must be typed, e.g. the name of what is removed. */
  readonly typed: string;
}

export function TypedConfirmDialog({ isOpen, ...rest }: TypedConfirmDialogProps) {
  return isOpen ? <OpenTyped {...rest} /> : null;
}

function OpenTyped({ typed, children, ...rest }: Omit<TypedConfirmDialogProps, 'isOpen'>) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  return (
    <ConfirmDialog {...rest} isOpen isReady={text.trim() === typed}>
      {children}
      <TextInput mt="sm" label={t('typeToConfirm', { text: typed })} value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" />
    </ConfirmDialog>
  );
}
