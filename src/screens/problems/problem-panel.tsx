/**
 * One problem with everything that became of it: words, evidence, where it is charged and why there,
 * who did what, and what this person may do.
 *
 * Imports: view (types), workflow, ui.
 */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import { EvidenceView } from '../evidence-view.tsx';
import { OutcomeTags } from './outcome-tags.tsx';
import { ProblemActions } from './problem-actions.tsx';
import { ProblemCharges } from './problem-charges.tsx';
import { ProblemHistory } from './problem-history.tsx';
import { ProblemLinks } from './problem-links.tsx';
import { ProblemRecurrence } from './problem-recurrence.tsx';
import styles from './problem-panel.module.css';
import { SimilarProblems } from './similar-problems.tsx';

export interface ProblemPanelProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly table: Table;
  readonly problem: ProblemRow;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

export function ProblemPanel({ book, view, table, problem, onOpen, onClose }: ProblemPanelProps) {
  const { t } = useTranslation(['problems', 'workflow']);
  const { day } = useFormat();
  const { unit, number, words, evidence, joinedInto } = problem;
  const joined = view.problems.filter((other) => other.joinedInto?.problem === problem.id && other.state === 'joined').toReversed();
  const first = problem.charges[0];

  return (
    <SidePanel title={t('column.number', { unit: unit.name, number })} onClose={onClose}>
      <OutcomeTags problem={problem} />
      <p className={styles.words}>{words}</p>
      <dl className={styles.facts}>
        <dt>{t('column.found')}</dt>
        <dd>{day(problem.foundOn)}</dd>
        <dt>{t('column.method')}</dt>
        <dd>{t(`workflow:method.${problem.method}`)}</dd>
      </dl>
      {joinedInto !== null && (
        <p className={styles.note}>
          {t('panel.joinedInto')}{' '}
          <button type="button" className={styles.link} onClick={() => onOpen(joinedInto.problem)}>{t('panel.number', { number: joinedInto.number })}</button>
        </p>
      )}
      {joined.length > 0 && (
        <p className={styles.note}>
          {t('panel.joined')}{' '}
          {joined.map((other) => (
            <button key={other.id} type="button" className={styles.link} onClick={() => onOpen(other.id)}>{t('panel.number', { number: other.number })}</button>
          ))}
        </p>
      )}
      <ProblemRecurrence problem={problem} onOpen={onOpen} />
      <ProblemLinks book={book} view={view} problem={problem} />
      <ProblemActions book={book} view={view} table={table} problem={problem} joined={joined} />
      <h3 className={styles.head}>{t('panel.charges')}</h3>
      <ProblemCharges table={table} problem={problem} />
      {evidence.length > 0 && (
        <>
          <h3 className={styles.head}>{t('panel.evidence')}</h3>
          <EvidenceView book={book} evidence={evidence} />
        </>
      )}
      <SimilarProblems view={view} problem={problem} onOpen={onOpen} />
      <h3 className={styles.head}>{t('panel.history')}</h3>
      <ProblemHistory book={book} problem={problem.id} mayReadBook={view.allowed.includes('readAudit')} />
      {view.allowed.includes('readDesk') && first !== undefined && (
        <p className={styles.note}>
          <Link to="/years/$book/desk/$unit" params={{ book, unit: unit.id }} search={{ item: first.item }}>{t('panel.toDesk')}</Link>
        </p>
      )}
    </SidePanel>
  );
}
