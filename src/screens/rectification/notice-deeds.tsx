/** What this person may do with a notice now: exactly these buttons, each opening its form. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ReasonDialog } from '#ui/reason-dialog.tsx';
import type { NoticeDeed, NoticeView } from '#view/rectification.ts';
import { useBookCommand } from '../use-book-command.ts';
import { DeliverDialog } from './deliver-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { RecheckForm } from './recheck-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import styles from './rectification.module.css';

type Form = Exclude<NoticeDeed, 'cancel'>;

export interface NoticeDeedsProps {
  readonly book: string;
  readonly view: NoticeView;
  /** Stands in the address, so that a task can lead into its form. */
  readonly open: Form | undefined;
  readonly onOpen: (form: Form | undefined) => void;
}

export function NoticeDeeds({ book, view, open, onOpen }: NoticeDeedsProps) {
  const { t } = useTranslation('rectification');
  const [isCancelling, setCancelling] = useState(false);
  const { isBusy, refused, send } = useBookCommand(book);
  const { notice, deeds } = view;
  const form = open !== undefined && deeds.includes(open) ? open : undefined;
  const close = () => onOpen(undefined);
  const common = { book, view, onClose: close };
  const [first] = deeds;

  const handleCancel = async (reason: string) => {
    if (await send({ kind: 'cancelNotice', notice: notice.id, seen: notice.revision, reason }, t('done.cancel'))) setCancelling(false);
  };

  return (
    <>
      {deeds.length > 0 && form !== 'reply' && form !== 'recheck' && (
        <div className={styles.actions}>
          {deeds.map((deed) => (
            <Button key={deed} variant={deed === first && deed !== 'cancel' ? 'filled' : 'default'} onClick={() => (deed === 'cancel' ? setCancelling(true) : onOpen(deed))}>{t(`deed.${deed}`)}</Button>
          ))}
        </div>
      )}
      {form === 'deliver' && <DeliverDialog {...common} />}
      {form === 'extend' && <ExtendDialog {...common} />}
      {form === 'reply' && <div className={styles.below}><ReplyForm {...common} /></div>}
      {form === 'recheck' && <div className={styles.below}><RecheckForm {...common} /></div>}
      <ReasonDialog
        isOpen={isCancelling} onClose={() => setCancelling(false)} onConfirm={(reason) => void handleCancel(reason)}
        title={t('deed.cancel')} confirmLabel={t('deed.cancel')} tone="bad" isBusy={isBusy} {...(refused === undefined ? {} : { error: refused })}
      >
        <p>{t('cancelSay', { label: notice.label })}</p>
      </ReasonDialog>
    </>
  );
}
