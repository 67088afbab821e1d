/** Withdrawing a problem, taking a joined one apart again, or taking back that it came back: a reason is all that is asked. */

import { useTranslation } from 'react-i18next';

import { ReasonDialog } from '#ui/reason-dialog.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { useProblemCommand } from './use-problem-command.ts';

const kinds = { withdraw: 'withdrawProblem', split: 'splitProblem', unlink: 'removeRecurrence' } as const;

export interface PlainReasonDialogProps {
  readonly book: string;
  readonly problem: ProblemRow;
  readonly deed: keyof typeof kinds;
  readonly onClose: () => void;
}

export function PlainReasonDialog({ book, problem, deed, onClose }: PlainReasonDialogProps) {
  const { t } = useTranslation('problems');
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void send({ kind: kinds[deed], problem: problem.id, seen: problem.revision, reason })}
      title={t(`deedTitle.${deed}`, { number: problem.number })}
      confirmLabel={t(`deed.${deed}`)}
      isBusy={isBusy}
      error={refused}
      {...(deed === 'withdraw' ? { tone: 'bad' as const } : {})}
    >
      <p>{t(`deedSay.${deed}`)}</p>
    </ReasonDialog>
  );
}
