/** One of two records: its words with what both have in common marked, where it is charged, its evidence. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { useText } from '#ui/use-text.ts';
import { commonParts } from '#view/alike/common-words.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { ruleOf } from '#workflow/scheme-parts.ts';
import { ChargeOutcome } from '../charge-outcome.tsx';
import { EvidenceView } from '../evidence-view.tsx';
import styles from './duplicates.module.css';

export function ProblemSide({ book, table, problem, other }: { readonly book: string; readonly table: Table; readonly problem: ProblemRow; readonly other?: string }) {
  const { t } = useTranslation(['duplicates', 'workflow']);
  const { day } = useFormat();
  const say = useText();
  const { id, number, words, charges, evidence, foundOn, method, recordedBy } = problem;
  return (
    <article className={styles.side} aria-label={t('number', { number })}>
      <h3><Link to="/years/$book/problems" params={{ book }} search={{ open: id }}>{t('number', { number })}</Link></h3>
      <p className={styles.words}>
        {other === undefined ? words : commonParts(words, other).map(({ text, isCommon }, at) => (isCommon ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
      </p>
      <p className={styles.soft}>{t('found', { day: day(foundOn), method: t(`workflow:method.${method}`), person: recordedBy.person })}</p>
      <ul className={styles.charges}>
        {charges.map((charge) => (
          <li key={charge.position}>
            <ChargeOutcome charge={charge} /> <span className={styles.soft}>{say(ruleOf(table, charge.item, charge.rule)?.text ?? { zh: '', en: '' })}</span>
          </li>
        ))}
      </ul>
      <EvidenceView book={book} evidence={evidence} />
    </article>
  );
}
