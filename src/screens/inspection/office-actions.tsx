/** What the office does with an inspection: change its units, recheck, close, open again. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import type { InspectionView } from '#view/inspection.ts';
import { EditTargets } from './edit-targets.tsx';

export function OfficeActions({ book, view }: { readonly book: string; readonly view: InspectionView }) {
  const { t } = useTranslation('inspection');
  const command = useCommand(book);
  const say = useRefusalText();
  const [open, setOpen] = useState<'change' | 'again' | 'close' | 'reopen' | null>(null);
  const latest = view.rounds[view.rounds.length - 1];
  const left = view.row.targets - view.row.visited;
  if (latest === undefined || !view.allowed.includes('planInspection')) return null;

  const end = (kind: 'closeInspection' | 'reopenInspection', reason: string) =>
    command.mutate({ kind, inspection: view.row.id, seen: view.revision, reason }, { onSuccess: () => setOpen(null) });
  const error = command.error === null ? undefined : say(refusalFrom(command.error));

  return (
    <>
      {view.closed === null ? (
        <>
          <Button variant="default" onClick={() => setOpen('change')}>{t('edit')}</Button>
          <Button variant="default" onClick={() => setOpen('again')}>{t('again')}</Button>
          <Button variant="default" onClick={() => setOpen('close')}>{t('close')}</Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setOpen('reopen')}>{t('reopen')}</Button>
      )}
      {(open === 'change' || open === 'again') && <EditTargets book={book} view={view} round={latest} what={open} onClose={() => setOpen(null)} />}
      {open === 'close' && left > 0 && (
        <ReasonDialog isOpen title={t('close')} label={t('closeReason')} confirmLabel={t('close')} isBusy={command.isPending} error={error} onClose={() => setOpen(null)} onConfirm={(reason) => end('closeInspection', reason)}>
          <p>{t('closeAsk', { count: left })}</p>
        </ReasonDialog>
      )}
      {open === 'close' && left === 0 && (
        <ConfirmDialog isOpen title={t('close')} confirmLabel={t('close')} onClose={() => setOpen(null)} onConfirm={() => end('closeInspection', '')}>
          {error !== undefined && <p role="alert">{error}</p>}
        </ConfirmDialog>
      )}
      {open === 'reopen' && (
        <ReasonDialog isOpen title={t('reopen')} label={t('reopenReason')} confirmLabel={t('reopen')} isBusy={command.isPending} error={error} onClose={() => setOpen(null)} onConfirm={(reason) => end('reopenInspection', reason)} />
      )}
    </>
  );
}
