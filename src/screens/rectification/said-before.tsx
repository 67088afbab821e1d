/** What the other side said last of a problem, beside the form that answers it: the reply for a recheck, the recheck for a reply. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { NoticeView } from '#view/rectification.ts';
import { EvidenceView } from '../evidence-view.tsx';
import styles from './rectification.module.css';

export interface SaidBeforeProps { readonly book: string; readonly view: NoticeView; readonly problem: string; readonly whose: 'reply' | 'recheck' }

export function SaidBefore({ book, view, problem, whose }: SaidBeforeProps) {
  const { t } = useTranslation('rectification');
  const { day, instant } = useFormat();
  if (whose === 'reply') {
    const reply = view.rounds.at(-1)?.reply ?? null;
    const said = reply?.replies.find((one) => one.problem === problem);
    if (reply === null || said === undefined) return null;
    return (
      <div className={styles.after}>
        <p className={styles.soft}>{t('problem.reply', { at: instant(reply.at), person: reply.person })}</p>
        <p className={styles.words}>{said.words}</p>
        {said.evidence.length > 0 && <EvidenceView book={book} evidence={said.evidence} />}
      </div>
    );
  }
  const recheck = view.rounds.findLast((round) => round.recheck !== null)?.recheck ?? null;
  const found = recheck?.findings.find((one) => one.problem === problem);
  if (recheck === null || found === undefined) return null;
  return (
    <div className={styles.after}>
      <p className={styles.soft}>{t('problem.lastRecheck', { on: day(recheck.on), person: recheck.person })}</p>
      <p className={styles.words}>{found.words}</p>
    </div>
  );
}
