/** Everything the book says of a problem, oldest first: who did what and why, with the number of its entry. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useTimeline } from '#client/book-queries.ts';
import { useFormat } from '#ui/format.ts';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import type { TimelineStep } from '#view/problem-timeline.ts';
import styles from './problem-panel.module.css';

export function ProblemHistory({ book, problem, mayReadBook }: { readonly book: string; readonly problem: string; readonly mayReadBook: boolean }) {
  const { t } = useTranslation('problems');
  const { data, isError } = useTimeline(book, problem);
  if (isError) return <p className={styles.soft}>{t('timeline.failed')}</p>;
  if (data === undefined) return <SkeletonBlock label={t('timeline.loading')} rows={2} />;
  return (
    <ol className={styles.timeline}>
      {data.steps.map((step) => <Step key={step.number} book={book} step={step} mayReadBook={mayReadBook} />)}
    </ol>
  );
}

function Step({ book, step, mayReadBook }: { readonly book: string; readonly step: TimelineStep; readonly mayReadBook: boolean }) {
  const { t } = useTranslation(['problems', 'ledger']);
  const { instant, day } = useFormat();
  const { number, kind, at, by, words, label, due, mended, outcome, other } = step;
  const entry = t('timeline.entry', { number });
  const facts = [
    ...(label === null ? [] : [label]),
    ...(other === null ? [] : [t('timeline.other', { number: other })]),
    ...(mended === null ? [] : [t(mended ? 'timeline.mended' : 'timeline.notMended')]),
    ...(outcome === null ? [] : [t(`timeline.outcome.${outcome}`)]),
    ...(due === null ? [] : [t('timeline.due', { day: day(due) })]),
  ];
  return (
    <li>
      <p><strong>{t(`ledger:entry.${kind}`)}</strong>{facts.length > 0 && ` · ${facts.join(' · ')}`}</p>
      {words !== '' && <p className={styles.said}>{words}</p>}
      <p className={styles.soft}>
        {by.person} · {instant(at)} · {mayReadBook ? <Link to="/years/$book/audit" params={{ book }}>{entry}</Link> : entry}
      </p>
    </li>
  );
}
