/** The office says that two records are one problem: which other one, and why. */

import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import { similarProblems, type Sign } from '#view/similar-problems.ts';
import { useSignWords } from '../sign-tags.tsx';
import styles from './dialogs.module.css';
import { useProblemCommand } from './use-problem-command.ts';

export interface JoinDialogProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly problem: ProblemRow;
  readonly onClose: () => void;
}

const mostShown = 30;

export function JoinDialog({ book, view, problem, onClose }: JoinDialogProps) {
  const { t } = useTranslation('problems');
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  const signWords = useSignWords();
  const [find, setFind] = useState('');
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const candidates = useMemo(() => candidatesFor(view, problem), [view, problem]);
  const fitting = candidates.filter(({ row }) => find === '' || `${row.number} ${row.words}`.includes(find));

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
        {candidates.length > 6 && <TextInput type="search" label={t('join.find')} value={find} onChange={(event) => setFind(event.currentTarget.value)} />}
        <Radio.Group label={t('join.into')} value={into} onChange={setInto} error={isAsked && into === '' ? t('join.choose') : undefined} required>
          <Stack gap="xs" className={styles.choices}>
            {fitting.slice(0, mostShown).map(({ row, signs }) => (
              <Radio
                key={row.id}
                value={row.id}
                label={`${t('panel.number', { number: row.number })}${signs.map((sign) => ` · ${signWords(sign)}`).join('')}`}
                description={row.words}
              />
            ))}
          </Stack>
        </Radio.Group>
        {fitting.length > mostShown && <p>{t('join.more', { count: fitting.length - mostShown })}</p>}
        <TextAreaField label={t('reason')} value={reason} onChange={setReason} isRequired error={isAsked && reason.trim() === '' ? t('reasonNeeded') : refused} />
      </div>
    </Dialog>
  );
}

/** Open problems of the same unit, the likeliest first. */
function candidatesFor(view: ProblemsView, problem: ProblemRow): readonly { readonly row: ProblemRow; readonly signs: readonly Sign[] }[] {
  const others = view.problems.filter(({ id, unit, state }) => id !== problem.id && unit.id === problem.unit.id && state === 'charged');
  const similar = similarProblems({ ...problem, items: problem.charges.map(({ item }) => item) }, others, `panel ${problem.unit.id}`);
  const rest = others.filter((other) => !similar.some((one) => one.problem.id === other.id));
  return [...similar.map(({ problem: row, signs }) => ({ row, signs })), ...rest.map((row) => ({ row, signs: [] }))];
}
