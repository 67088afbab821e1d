/**
 * One of a unit's problems to choose: the likeliest first, each with what makes it look alike; found by number or words.
 *
 * Imports: view (similar problems), ui.
 */

import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { similarProblems, type Sign } from '#view/similar-problems.ts';
import { useSignWords } from '../sign-tags.tsx';
import styles from './dialogs.module.css';

export interface Candidate { readonly row: ProblemRow; readonly signs: readonly Sign[] }

export interface ProblemChoicesProps {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error: string | undefined;
  /** Where the day tells one from another. */
  readonly hasDays?: boolean;
}

const mostShown = 30;

export function ProblemChoices({ label, candidates, value, onChange, error, hasDays = false }: ProblemChoicesProps) {
  const { t } = useTranslation('problems');
  const { day } = useFormat();
  const signWords = useSignWords();
  const [find, setFind] = useState('');
  const fitting = candidates.filter(({ row }) => find === '' || `${row.number} ${row.words}`.includes(find));
  const named = ({ row, signs }: Candidate) => [t('panel.number', { number: row.number }), ...(hasDays ? [day(row.foundOn)] : []), ...signs.map(signWords)].join(' · ');
  return (
    <>
      {candidates.length > 6 && <TextInput type="search" label={t('join.find')} value={find} onChange={(event) => setFind(event.currentTarget.value)} />}
      <Radio.Group label={label} value={value} onChange={onChange} error={error} required>
        <Stack gap="xs" className={styles.choices}>
          {fitting.slice(0, mostShown).map((one) => <Radio key={one.row.id} value={one.row.id} label={named(one)} description={one.row.words} />)}
        </Stack>
      </Radio.Group>
      {fitting.length > mostShown && <p>{t('join.more', { count: fitting.length - mostShown })}</p>}
    </>
  );
}

/** `name` keeps the index of likeness of one list apart from another's. */
export function likeliestFirst(problem: ProblemRow, others: readonly ProblemRow[], name: string): readonly Candidate[] {
  const similar = similarProblems({ ...problem, items: problem.charges.map(({ item }) => item) }, others, name);
  const rest = others.filter((other) => !similar.some((one) => one.problem.id === other.id));
  return [...similar.map(({ problem: row, signs }) => ({ row, signs })), ...rest.map((row) => ({ row, signs: [] }))];
}
