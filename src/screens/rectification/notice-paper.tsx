/**
 * The notice as an official page: what is printed is this sheet alone, A4, in the manner of GB/T 9704.
 *
 * Always Chinese, and marked so for those who hear it. The place of the seal is left and named; a picture of a seal would
 * be none.
 */

import { useTranslation } from 'react-i18next';

import type { Scheme, Table } from '#scheme/grammar.ts';
import type { NoticeView } from '#view/rectification.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { paper } from './language/paper.ts';
import styles from './notice-paper.module.css';

export function NoticePaper({ view, scheme, table }: { readonly view: NoticeView; readonly scheme: Scheme; readonly table: Table | undefined }) {
  const { t } = useTranslation('rectification');
  const { notice, issuer, words, problems, objectionDays } = view;
  const titleOf = (item: string) => (table === undefined ? undefined : itemOf(table, item))?.title.zh ?? '';
  return (
    <details className={styles.preview} open>
      <summary className="no-print">{t('page.paper')}</summary>
      <article lang="zh-CN" className={styles.paper}>
        <h2 className={styles.title}>{paper.title}</h2>
        <p className={styles.number}>{notice.label}</p>
        {notice.status === 'cancelled' && <p className={styles.number}>{paper.cancelled}</p>}
        <p className={styles.addressee}>{paper.addressee(notice.unit.name)}</p>
        <p>{paper.opening}</p>
        <p className={styles.level}>{paper.found}</p>
        {problems.map(({ problem }, index) => (
          <p key={problem.id}>
            {problems.length > 1 && <span className={styles.second}>{paper.level(index)}</span>}
            {problem.words}
            {paper.basis(scheme.title.zh, problem.charges.map(({ item }) => item).join(paper.comma), problem.charges.map(({ item }) => titleOf(item)).join(paper.comma))}
          </p>
        ))}
        <p className={styles.level}>{paper.demand}</p>
        {words !== '' && words.split('\n').map((line, index) => <p key={index}>{line}</p>)}
        <p>{paper.time(notice.days)}</p>
        {/* the signature never stands on a page without text: GB/T 9704-2012, 7.3.5.4 */}
        <div className={styles.end}>
          <p className={styles.level}>{paper.objectionTitle}</p>
          <p>{paper.objection(objectionDays)}</p>
          <div className={styles.signed}>
            <p>{issuer}</p>
            <p>{paper.seal}</p>
            <p>{paper.date(notice.issuedOn)}</p>
          </div>
        </div>
      </article>
    </details>
  );
}
