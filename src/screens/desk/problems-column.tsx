/**
 * The right column: the problems charged at the item, what the unit reported itself, and what the
 * office decides about them.
 *
 * Imports: ui, desk.
 */

import { Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '#workflow/refusal.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { useDeskOnShow, useMay } from './desk-context.ts';
import { FindingCard, type FindingAsk } from './finding-card.tsx';
import { findingsAt, problemsAt } from './item-rows.ts';
import { ProblemCard, type ProblemAsk } from './problem-card.tsx';
import { ProblemDialog, sameProblems, type Asked } from './problem-dialog.tsx';
import { RefusalNote } from './refusal-note.tsx';
import styles from './problems-column.module.css';
import { useRecord } from './use-record.ts';

/** `item` is '' on a matter of the whole unit: everything is shown. */
export function ProblemsColumn({ item }: { readonly item: string }) {
  const { t } = useTranslation('desk');
  const { book, view } = useDeskOnShow();
  const may = useMay();
  const record = useRecord();
  const [isAll, setAll] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const [refusal, setRefusal] = useState<Refusal>();
  const shows = item === '' || isAll;
  const problems = useMemo(() => (shows ? view.problems : problemsAt(view.problems, item)), [shows, view.problems, item]);
  const findings = useMemo(() => (shows ? view.findings : findingsAt(view.findings, item)), [shows, view.findings, item]);
  const undecided = useMemo(() => new Set(view.open.flatMap(({ what, which }) => (what === 'duplicate' && which !== undefined ? [which] : []))), [view.open]);

  const askProblem = useCallback((kind: ProblemAsk, problem: string) => setAsked({ kind, id: problem }), []);
  const askFinding = useCallback(
    (kind: FindingAsk, id: string) => {
      if (kind !== 'adopt') return setAsked({ kind, id });
      const finding = view.findings.find((one) => one.id === id);
      if (finding === undefined) return undefined;
      const evidence = view.items.find((one) => one.id === finding.item)?.self?.evidence ?? [];
      const { rule, count, reached, words, sheet } = finding;
      const typed = { rule, count, reached, words, foundOn: shanghaiDay(new Date().toISOString()), method: 'papers' as const, evidence };
      void record({ item: finding.item, typed, finding: { sheet, finding: id } }).then(setRefusal);
    },
    [record, view.findings, view.items],
  );

  return (
    <section className={styles.column} aria-labelledby="desk-problems">
      <div className={styles.head}>
        <h2 id="desk-problems">{shows ? t('problems.all') : t('problems.here', { item })}</h2>
        {item !== '' && <Switch size="xs" label={t('problems.showAll')} checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />}
      </div>
      <RefusalNote refusal={refusal} />
      {findings.length > 0 && (
        <>
          <h3 className={styles.part}>{t('finding.title')} <span className={styles.count}>{findings.length}</span></h3>
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} problems={view.problems} maySettle={may('settleFinding')} mayRecord={may('recordProblem')} onAsk={askFinding} />
          ))}
        </>
      )}
      {may('manageNotices') && problems.length > 0 && (
        <p className={styles.none}><Link to="/years/$book/rectification/new" params={{ book }} search={{ unit: view.unit.id, problem: '' }}>{t('problems.makeNotice')}</Link></p>
      )}
      <h3 className={styles.part}>{t('problems.recorded')} <span className={styles.count}>{problems.length}</span></h3>
      {problems.length === 0 && <p className={styles.none}>{t(shows ? 'problems.noneAtAll' : 'problems.none')}</p>}
      {problems.map((problem) => (
        <ProblemCard
          key={problem.id}
          book={book}
          problem={problem}
          item={item}
          isUndecided={undecided.has(problem.id)}
          places={sameProblems(view.problems, problem.id).reduce((sum, { charges }) => sum + charges.length, 0)}
          mayDecide={may('decideCharge')}
          mayJoin={may('decideDuplicate')}
          mayWithdraw={may('withdrawProblem')}
          onAsk={askProblem}
        />
      ))}
      {asked !== undefined && <ProblemDialog key={`${asked.kind} ${asked.id}`} asked={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}
