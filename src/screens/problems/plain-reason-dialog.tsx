/** Withdrawing a problem, or taking a joined one apart again: a reason is all that is asked. */

import { useTranslation } from 'react-i18next';

import { ReasonDialog } from '#ui/reason-dialog.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { useProblemCommand } from './use-problem-command.ts';

export interface PlainReasonDialogProps {
  readonly book: string;
  readonly problem: ProblemRow;
  readonly deed: 'withdraw' | 'split';
  readonly onClose: () => void;
}

export function PlainReasonDialog({ book, problem, deed, onClose }: PlainReasonDialogProps) {
  const { t } = useTranslation('problems');
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  const kind = deed === 'withdraw' ? 'withdrawProblem' : 'splitProblem';
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void send({ kind, problem: problem.id, seen: problem.revision, reason })}
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
