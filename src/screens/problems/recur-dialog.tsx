/** Says that this problem is an earlier one come back: of this year or of an earlier one that is on this computer, and why. */

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEarlierProblems } from '#client/earlier-problems.ts';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import styles from './dialogs.module.css';
import { likeliestFirst, ProblemChoices, type Candidate } from './problem-choices.tsx';
import { useProblemCommand } from './use-problem-command.ts';

export interface RecurDialogProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly problem: ProblemRow;
  readonly onClose: () => void;
}

export function RecurDialog({ book, view, problem, onClose }: RecurDialogProps) {
  const { t } = useTranslation('problems');
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  const [source, setSource] = useState('');
  const { years, problems: others } = useEarlierProblems(book, view.card.year, source);
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const year = years.find((one) => one.book === source);

  const rows = source === '' ? view.problems.filter((row) => row.foundOn < problem.foundOn) : others;
  const candidates = rows === undefined ? undefined : candidatesFor(problem, rows, source);
  const earlier = candidates?.find(({ row }) => row.id === chosen)?.row;

  const handleLink = () => {
    setAsked(true);
    if (earlier === undefined || reason.trim() === '') return;
    void send({
      kind: 'linkRecurrence', problem: problem.id, seen: problem.revision, reason: reason.trim(),
      earlier: year === undefined ? { in: 'thisBook', problem: earlier.id } : { in: 'otherBook', book: year.book, problem: earlier.id, year: year.year, number: earlier.number, words: earlier.words },
    });
  };

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('deedTitle.recur', { number: problem.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button loading={isBusy} onClick={handleLink}>{t('deed.recur')}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('deedSay.recur')}</p>
        {years.length > 0 && (
          <NativeSelect
            label={t('recur.year')}
            value={source}
            onChange={(event) => {
              setSource(event.currentTarget.value);
              setChosen('');
            }}
            data={[{ value: '', label: t('recur.thisYear', { title: view.card.title }) }, ...years.map((one) => ({ value: one.book, label: one.title }))]}
          />
        )}
        {candidates === undefined ? <p role="status">{t('recur.reading')}</p> : candidates.length === 0 ? <p>{t('recur.none')}</p> : (
          <ProblemChoices key={source} hasDays label={t('recur.which')} candidates={candidates} value={chosen} onChange={setChosen} error={isAsked && earlier === undefined ? t('join.choose') : undefined} />
        )}
        <TextAreaField label={t('reason')} value={reason} onChange={setReason} isRequired error={isAsked && reason.trim() === '' ? t('reasonNeeded') : refused} />
      </div>
    </Dialog>
  );
}

/** Standing problems of the same unit, the likeliest first. A unit keeps its id from year to year; where it did not, its name tells. */
function candidatesFor(problem: ProblemRow, rows: readonly ProblemRow[], source: string): readonly Candidate[] {
  const standing = rows.filter(({ id, state }) => id !== problem.id && state === 'charged');
  const byId = standing.filter(({ unit }) => unit.id === problem.unit.id);
  const others = byId.length > 0 ? byId : standing.filter(({ unit }) => unit.name === problem.unit.name);
  return likeliestFirst(problem, others, `recur ${source} ${problem.unit.id}`);
}
