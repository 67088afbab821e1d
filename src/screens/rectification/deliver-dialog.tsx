/** Records the delivery: from that day on the working days count. */

import { useTranslation } from 'react-i18next';

import type { NoticeView } from '#view/rectification.ts';
import { DeliveryDialog } from '../delivery-dialog.tsx';
import { useBookCommand } from '../use-book-command.ts';

export function DeliverDialog({ book, view: { notice }, onClose }: { readonly book: string; readonly view: NoticeView; readonly onClose: () => void }) {
  const { t } = useTranslation('rectification');
  const { isBusy, refused, send } = useBookCommand(book);
  return (
    <DeliveryDialog
      book={book} title={t('deed.deliver')} say={t('deliverSay', { count: notice.days })} confirmLabel={t('deed.deliver')} earliest={notice.issuedOn}
      isBusy={isBusy} refused={refused} onClose={onClose}
      onDeliver={async (delivery) => {
        if (await send({ kind: 'deliverNotice', notice: notice.id, seen: notice.revision, ...delivery }, t('done.deliver'))) onClose();
      }}
    />
  );
}
