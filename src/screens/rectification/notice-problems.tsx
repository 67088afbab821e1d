/** The problems of a notice: as they were found, and after each round what the unit and the recheck say. */

import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import { useFormat } from '#ui/format.ts';
import type { NoticeProblem, NoticeView } from '#view/rectification.ts';
import { ChargeOutcome } from '../charge-outcome.tsx';
import { EvidenceView } from '../evidence-view.tsx';
import styles from './rectification.module.css';

export function NoticeProblems({ book, view }: { readonly book: string; readonly view: NoticeView }) {
  return (
    <ol className={styles.problems}>
      {view.problems.map((one) => <li key={one.problem.id}><ProblemRounds book={book} view={view} one={one} /></li>)}
    </ol>
  );
}

function ProblemRounds({ book, view, one: { problem, state } }: { readonly book: string; readonly view: NoticeView; readonly one: NoticeProblem }) {
  const { t } = useTranslation(['rectification', 'workflow']);
  const { day, instant } = useFormat();
  return (
    <>
      <div className={styles.head}>
        <strong>{t('number', { number: problem.number })}</strong>
        {state === 'mended' && <Tag tone="good" sign="✓">{t('problem.mended')}</Tag>}
        {state === 'open' && <Tag tone="wait" sign="…">{t('problem.open')}</Tag>}
        {state === 'withdrawn' && <Tag tone="plain" sign="⊘">{t('problem.withdrawn')}</Tag>}
        <span className={styles.soft}>{day(problem.foundOn)} · {t(`workflow:method.${problem.method}`)}</span>
      </div>
      <p className={styles.words}>{problem.words}</p>
      <p className={styles.soft}>{problem.charges.map((charge) => <span key={charge.position}><ChargeOutcome charge={charge} /> </span>)}</p>
      {problem.evidence.length > 0 && (
        <>
          <p className={styles.soft}>{t('problem.before')}</p>
          <EvidenceView book={book} evidence={problem.evidence} />
        </>
      )}
      {view.rounds.map(({ due, reply, recheck }) => {
        const said = reply?.replies.find((own) => own.problem === problem.id);
        const found = recheck?.findings.find((own) => own.problem === problem.id);
        if (said === undefined && found === undefined) return null;
        return (
          <div key={due} className={styles.after}>
            {said !== undefined && reply !== null && (
              <>
                <p className={styles.soft}>{t('problem.reply', { at: instant(reply.at), person: reply.person })}</p>
                <p className={styles.words}>{said.words}</p>
                {said.evidence.length > 0 && (
                  <>
                    <p className={styles.soft}>{t('problem.after')}</p>
                    <EvidenceView book={book} evidence={said.evidence} />
                  </>
                )}
              </>
            )}
            {found !== undefined && recheck !== null && (
              <p>
                <strong>{t(found.mended ? 'problem.foundMended' : 'problem.foundOpen')}</strong>{' '}
                {found.words} <span className={styles.soft}>{day(recheck.on)} · {t(`workflow:method.${recheck.method}`)} · {recheck.person}</span>
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
