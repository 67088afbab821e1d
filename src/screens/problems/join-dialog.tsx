/** The office says that two records are one problem: which other one, and why. */

import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import styles from './dialogs.module.css';
import { likeliestFirst, ProblemChoices } from './problem-choices.tsx';
import { useProblemCommand } from './use-problem-command.ts';

export interface JoinDialogProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly problem: ProblemRow;
  readonly onClose: () => void;
}

export function JoinDialog({ book, view, problem, onClose }: JoinDialogProps) {
  const { t } = useTranslation('problems');
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const candidates = useMemo(
    () => likeliestFirst(problem, view.problems.filter(({ id, unit, state }) => id !== problem.id && unit.id === problem.unit.id && state === 'charged'), `panel ${problem.unit.id}`),
    [view, problem],
  );

  const handleJoin = () => {
    setAsked(true);
    if (into === '' || reason.trim() === '') return;
    void send({ kind: 'joinProblems', problem: problem.id, seen: problem.revision, into, reason: reason.trim() });
  };

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('deedTitle.join', { number: problem.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button loading={isBusy} onClick={handleJoin}>{t('deed.join')}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('deedSay.join')}</p>
        <ProblemChoices label={t('join.into')} candidates={candidates} value={into} onChange={setInto} error={isAsked && into === '' ? t('join.choose') : undefined} />
        <TextAreaField label={t('reason')} value={reason} onChange={setReason} isRequired error={isAsked && reason.trim() === '' ? t('reasonNeeded') : refused} />
      </div>
    </Dialog>
  );
}
