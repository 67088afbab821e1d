/** An item of a deduction table: what is left of it, then rule by rule the problems that took points. */

import { useTranslation } from 'react-i18next';

import type { ChargeReason, ItemReason, RuleReason, SuppressedReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';
import { useProblem } from './reason-facts.ts';

export function ItemBody({ item }: { readonly item: ItemReason }) {
  const { t } = useTranslation('reasons');
  const { of, deducted, uncapped, score, capped, children } = item;
  return (
    <div className={styles.item}>
      <p>{children.length === 0 ? t('item.none') : t('item.points', { of: plainText(of), taken: plainText(deducted), left: plainText(score) })}</p>
      {capped && <p className={styles.cap}>{t('item.capped', { uncapped: plainText(uncapped), taken: plainText(deducted) })}</p>}
      <ClauseText clause={item.clause} />
      <ul className={styles.rules}>
        {children.map((rule) => (
          <Rule key={rule.id} rule={rule} />
        ))}
      </ul>
    </div>
  );
}

function Rule({ rule }: { readonly rule: RuleReason }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const words = t(`rule.${rule.counting === 'once' ? 'once' : 'each'}`, { per: say(rule.per), points: plainText(rule.points) });
  return (
    <li>
      <p className={styles.line}>
        <span>
          <b>{rule.id}</b> {say(rule.title)} <span className={styles.quiet}>{words}</span>
        </span>
        <ScoreText value={rule.taken} places="plain" sign="minus" />
      </p>
      <ClauseText clause={rule.clause} />
      <ul className={styles.charges}>
        {rule.children.map((charge) => (
          <Charge key={charge.id} charge={charge} />
        ))}
      </ul>
    </li>
  );
}

function Charge({ charge }: { readonly charge: ChargeReason | SuppressedReason }) {
  const { t } = useTranslation('reasons');
  const { day } = useFormat();
  const problem = useProblem(charge.problem);
  const taken = charge.kind === 'suppressed' ? '0' : charge.points;
  return (
    <li>
      <p className={styles.line}>
        <span>
          {problem === undefined ? t('charge.unknown') : t('charge.problem', { number: problem.number })}
          {charge.count > 1 && ` ${t('charge.times', { count: charge.count })}`}
        </span>
        <ScoreText value={taken} places="plain" sign="minus" />
      </p>
      {problem !== undefined && (
        <p className={styles.quiet}>
          {problem.words} <span>{day(problem.foundOn)}</span>
        </p>
      )}
      {charge.kind === 'charge' && charge.points === '0' && <p className={styles.quiet}>{t('charge.repeat')}</p>}
      {charge.kind === 'suppressed' && (
        <p className={styles.quiet}>
          {t(`charge.${charge.because}`, { place: charge.countedAt === null ? t('charge.nowhere') : `${charge.countedAt.item} ${charge.countedAt.rule}` })}
        </p>
      )}
    </li>
  );
}
