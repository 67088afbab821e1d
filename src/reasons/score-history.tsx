/**
 * How a unit's score came to be what it is: every record that moved it, before and after, who and why, newest first.
 *
 * Everything shown comes in as data; nothing is fetched and no point is computed here.
 *
 * Imports: view (types), ui.
 */

import { useTranslation } from 'react-i18next';

import { minusText } from '#ui/exact-text.ts';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { ScoreLine, ScoreThen } from '#view/score-history.ts';
import styles from './score-history.module.css';

export function ScoreHistory({ lines }: { readonly lines: readonly ScoreLine[] }) {
  const { t } = useTranslation(['reasons', 'ledger']);
  const { instant } = useFormat();
  if (lines.length === 0) return <p>{t('history.none')}</p>;
  return (
    <ol className={styles.lines} reversed>
      {[...lines].reverse().map((line, index) => (
        <li key={lines.length - index} data-review={line.review === null ? undefined : true}>
          <p className={styles.change}>
            <strong>{t(`ledger:entry.${line.kind}`)}</strong>
            <span className={styles.figures}><Then score={line.before} /> → <Then score={line.after} /></span>
          </p>
          {line.review !== null && (
            <p className={styles.review}>
              {t('history.review', { place: `${line.review.from.item} ${line.review.from.rule}`, before: minusText(line.review.before), after: minusText(line.review.after) })}
            </p>
          )}
          {line.problem !== null && <p>{t('charge.problem', { number: line.problem.number })} {line.problem.words}</p>}
          {line.item !== null && line.kind === 'itemRated' && <p>{line.item}</p>}
          {line.reason !== '' && <p className={styles.quiet}>{t('history.reason', { reason: line.reason })}</p>}
          <p className={styles.quiet}>{line.at === null ? t('history.hidden') : `${line.person ?? ''} · ${instant(line.at)}`}</p>
        </li>
      ))}
    </ol>
  );
}

/** A total, or while one is missing what was still possible. */
function Then({ score: { total, min, max } }: { readonly score: ScoreThen }) {
  return total === null ? <span>{min} – {max}</span> : <ScoreText places="given" value={total} />;
}
