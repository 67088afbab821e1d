/**
 * A submitted sheet back to its author, with a reason.
 *
 * The sheet is read when the dialog opens, so that what is returned is the revision that stands there now.
 */

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSheet } from '#client/book-queries.ts';
import { Dialog } from '#ui/dialog.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { useYearCommand } from './use-year-command.ts';

export interface ReturnSheetDialogProps { readonly book: string; readonly sheet: string; readonly name: string; readonly onClose: () => void }

export function ReturnSheetDialog(props: ReturnSheetDialogProps) {
  const { t } = useTranslation('overview');
  const title = t('returnSheet.title', { sheet: props.name });
  return (
    <Suspense fallback={<Dialog isOpen title={title} onClose={props.onClose}><SkeletonBlock label={t('returnSheet.loading')} rows={3} /></Dialog>}>
      <ReadyDialog {...props} title={title} />
    </Suspense>
  );
}

function ReadyDialog({ book, sheet, title, onClose }: ReturnSheetDialogProps & { readonly title: string }) {
  const { t } = useTranslation('overview');
  const { revision } = useSheet(book, sheet);
  const { run, isBusy, error } = useYearCommand(book);
  const handleReturn = async (reason: string) => {
    if (await run({ kind: 'returnSheet', sheet, seen: revision, reason }, t('returnSheet.done'))) onClose();
  };
  return (
    <ReasonDialog isOpen title={title} confirmLabel={t('returnSheet.confirm')} onClose={onClose} onConfirm={(reason) => void handleReturn(reason)} isBusy={isBusy} error={error}>
      <p>{t('returnSheet.say')}</p>
    </ReasonDialog>
  );
}
