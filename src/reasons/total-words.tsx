/** Why this total: how it is put together, in one sentence or one small table. */

import { useTranslation } from 'react-i18next';

import { subtract } from '#engine/decimal.ts';
import type { NodeReason, TotalReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { isNode, partsOf } from './about.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';

export function TotalWords({ reason }: { readonly reason: TotalReason }) {
  const { t } = useTranslation('reasons');
  const root = reason.children.find(isNode);
  const fraud = reason.children.find((child) => child.kind === 'fraud');
  const isRounded = reason.exact !== null && (reason.exact.includes('/') || (reason.exact.split('.')[1] ?? '').length > reason.rounding.places);
  return (
    <section className={styles.words}>
      <p className={styles.figure}><ScoreText places="given" value={reason.score} size="large" of={reason.of} /></p>
      {reason.score === null && <p>{t(reason.state === 'notApplicable' ? 'whole.notApplicable' : 'whole.missing')}</p>}
      {root?.kind === 'deductions' && root.score !== null && (
        <p>{t(earnsPoints(root) ? 'whole.earned' : 'whole.deductions', { of: plainText(root.of), taken: plainText(subtract(root.of, root.score)), score: plainText(root.score) })}</p>
      )}
      {root !== undefined && root.kind !== 'deductions' && (
        <>
          <p>{t('whole.weighted')}</p>
          <Parts reason={reason} />
        </>
      )}
      {reason.children.some(({ kind }) => kind === 'bonus' || kind === 'adjustment' || kind === 'veto') && <p>{t('whole.beyond')}</p>}
      {fraud !== undefined && (
        <>
          <p>{t('whole.fraud', { points: plainText(fraud.points) })}</p>
          <ClauseText clause={fraud.clause} />
        </>
      )}
      <p className={styles.quiet}>
        {t(`whole.rounding.${reason.rounding.mode}`, { places: reason.rounding.places })} {isRounded && reason.exact !== null && t('whole.exact', { exact: reason.exact })}
      </p>
      <ClauseText clause={reason.clause} />
    </section>
  );
}

function earnsPoints({ children }: NodeReason): boolean {
  return children.some((child) => child.kind === 'category' && child.children.some(({ earned }) => earned !== undefined));
}

function Parts({ reason }: { readonly reason: TotalReason }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  return (
    <table className={styles.parts}>
      <caption className="screen-reader">{t('part.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('part.name')}</th>
          <th scope="col">{t('part.score')}</th>
          <th scope="col">{t('part.weight')}</th>
          <th scope="col">{t('part.brings')}</th>
        </tr>
      </thead>
      <tbody>
        {partsOf(reason).map((part) => (
          <tr key={part.id}>
            <th scope="row">{say(part.title)}</th>
            <td><ScoreText value={part.score} missing={t(part.state === 'notApplicable' ? 'part.notApplicable' : 'part.missing')} /></td>
            <td>{plainText(part.share ?? part.weight)}%</td>
            <td>{part.contribution === null ? '—' : <ScoreText value={part.contribution} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
