/** Says that this problem is an earlier one come back: of this year or of an earlier one that is on this computer, and why. */

import { Button, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEarlierProblems } from '#client/earlier-problems.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { SearchField } from '#ui/search-field.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import { similarProblems, type Sign } from '#view/similar-problems.ts';
import { useSignWords } from '../sign-tags.tsx';
import styles from './dialogs.module.css';
import { useProblemCommand } from './use-problem-command.ts';

export interface RecurDialogProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly problem: ProblemRow;
  readonly onClose: () => void;
}

interface Candidate { readonly row: ProblemRow; readonly signs: readonly Sign[] }

const mostShown = 30;

export function RecurDialog({ book, view, problem, onClose }: RecurDialogProps) {
  const { t } = useTranslation('problems');
  const { day } = useFormat();
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  const signWords = useSignWords();
  const [source, setSource] = useState('');
  const { years, problems: others } = useEarlierProblems(book, view.card.year, source);
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const year = years.find((one) => one.book === source);

  const rows = source === '' ? view.problems.filter((row) => row.foundOn < problem.foundOn) : others;
  const candidates = rows === undefined ? undefined : candidatesFor(problem, rows, source);
  const fitting = candidates?.filter(({ row }) => find === '' || `${row.number} ${row.words}`.includes(find)) ?? [];
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
              setFind('');
            }}
            data={[{ value: '', label: t('recur.thisYear', { title: view.card.title }) }, ...years.map((one) => ({ value: one.book, label: one.title }))]}
          />
        )}
        {(candidates?.length ?? 0) > 6 && <SearchField label={t('join.find')} value={find} onChange={setFind} />}
        {candidates === undefined ? <p role="status">{t('recur.reading')}</p> : candidates.length === 0 ? <p>{t('recur.none')}</p> : (
          <Radio.Group label={t('recur.which')} value={chosen} onChange={setChosen} error={isAsked && earlier === undefined ? t('join.choose') : undefined} required>
            <Stack gap="xs" className={styles.choices}>
              {fitting.slice(0, mostShown).map(({ row, signs }) => (
                <Radio
                  key={row.id}
                  value={row.id}
                  label={`${t('panel.number', { number: row.number })} · ${day(row.foundOn)}${signs.map((sign) => ` · ${signWords(sign)}`).join('')}`}
                  description={row.words}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {fitting.length > mostShown && <p>{t('join.more', { count: fitting.length - mostShown })}</p>}
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
  const similar = similarProblems({ ...problem, items: problem.charges.map(({ item }) => item) }, others, `recur ${source} ${problem.unit.id}`);
  const rest = others.filter((other) => !similar.some((one) => one.problem.id === other.id));
  return [...similar.map(({ problem: row, signs }) => ({ row, signs })), ...rest.map((row) => ({ row, signs: [] }))];
}
