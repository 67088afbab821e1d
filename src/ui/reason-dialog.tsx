/**
 * Asks for the reason that goes on record with a decision.
 *
 * What was typed stays when the decision is refused: the caller closes the dialog only on success.
 *
 * Imports: confirm-dialog, text-area-field.
 */

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog } from './confirm-dialog.tsx';
import { TextAreaField } from './text-area-field.tsx';

export interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  /** "理由" by default. */
  readonly label?: string;
  readonly maxLength?: number;
  readonly tone?: 'bad';
  readonly isBusy?: boolean;
  /** What the refusal said, shown at the field. */
  readonly error?: string;
}

export function ReasonDialog({ isOpen, ...rest }: ReasonDialogProps) {
  return isOpen ? <OpenReason {...rest} /> : null;
}

function OpenReason(props: Omit<ReasonDialogProps, 'isOpen'>) {
  const { t } = useTranslation('ui');
  const { onClose, onConfirm, title, children, confirmLabel, label, maxLength = 500, tone, isBusy = false, error } = props;
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const own = isAsked && reason.trim() === '' ? t('reason.needed') : undefined;

  const handleConfirm = () => {
    setAsked(true);
    if (reason.trim() !== '' && Array.from(reason).length <= maxLength) onConfirm(reason.trim());
  };

  return (
    <ConfirmDialog isOpen onClose={onClose} onConfirm={handleConfirm} title={title} confirmLabel={confirmLabel} isBusy={isBusy} {...(tone === undefined ? {} : { tone })}>
      {children}
      <TextAreaField label={label ?? t('reason.label')} description={t('reason.note')} value={reason} onChange={setReason} maxLength={maxLength} error={own ?? error} isRequired minRows={3} />
    </ConfirmDialog>
  );
}
