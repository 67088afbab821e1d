/** An item of a deduction table: what is left of it, then rule by rule the problems that took points. */

import { useTranslation } from 'react-i18next';

import { compareExact } from '#engine/decimal.ts';
import type { ChargeReason, ItemReason, RuleReason, SuppressedReason } from '#engine/explain.ts';
import { minusText, plainText } from '#ui/exact-text.ts';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { ClauseText } from './clause-text.tsx';
import { EarnedWords } from './earned-words.tsx';
import styles from './explanation.module.css';
import { useProblem, useTakenBack } from './reason-facts.ts';
import { useRuleWords } from './use-rule-words.ts';

export function ItemBody({ item }: { readonly item: ItemReason }) {
  const { t } = useTranslation('reasons');
  const { of, deducted, uncapped, score, children, state } = item;
  return (
    <div className={styles.item}>
      {state !== undefined && <p className={styles.cap}>{t(`item.notApplicable.${item.notApplicable ?? 'redistribute'}`)}</p>}
      <EarnedWords item={item} />
      {children.length === 0 ? (
        <p>{t('item.none')}</p>
      ) : (
        <>
          {item.earned === undefined && score !== null && <p>{t('item.points', { of: plainText(of), taken: plainText(deducted), left: plainText(score) })}</p>}
          <p>
            {t('item.found', { found: item.found, counted: item.counted, taken: plainText(deducted) })} <CapWords item={item} />
          </p>
        </>
      )}
      {item.capped && <p className={styles.cap}>{t('item.capped', { uncapped: plainText(uncapped), taken: plainText(deducted) })}</p>}
      <ClauseText clause={item.clause} />
      <ul className={styles.rules}>
        {children.map((rule) => (
          <Rule key={rule.id} rule={rule} />
        ))}
      </ul>
      <TakenBack item={item.id} />
    </div>
  );
}

/** Charges that a review took back leave the rules; here they stay in sight, each as a line of its own. */
function TakenBack({ item }: { readonly item: string }) {
  const { t } = useTranslation('reasons');
  const lines = useTakenBack(item);
  if (lines.length === 0) return null;
  return (
    <>
      <p className={styles.quiet}>{t('takenBack')}</p>
      <ul className={styles.charges}>
        {lines.map(({ problem, position, review }) => (
          <li key={`${problem.id} ${position}`}>
            <p>{t('charge.problem', { number: problem.number })} <b>{t('reviewed', { before: minusText(review.before), after: minusText(review.after), reason: review.reason })}</b></p>
            <p className={styles.quiet}>{problem.words}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function CapWords({ item: { cap, deducted } }: { readonly item: ItemReason }) {
  const { t } = useTranslation('reasons');
  if (cap === null) return t('item.cap.none');
  return t(compareExact(deducted, cap) < 0 ? 'item.cap.free' : 'item.cap.held', { cap: plainText(cap) });
}

function Rule({ rule }: { readonly rule: RuleReason }) {
  const say = useText();
  const words = useRuleWords()(rule.rule);
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
  const review = problem?.charges.find(({ item, rule, review: own }) => own !== null && item === charge.item && rule === charge.rule)?.review ?? undefined;
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
      {review !== undefined && <p className={styles.cap}>{t('reviewed', { before: minusText(review.before), after: minusText(review.after), reason: review.reason })}</p>}
      {charge.kind === 'charge' && charge.points === '0' && <p className={styles.quiet}>{t('charge.repeat')}</p>}
      {charge.kind === 'suppressed' && (
        <p className={styles.quiet}>
          {t(`charge.${charge.because}`, { place: charge.countedAt === null ? t('charge.nowhere') : `${charge.countedAt.item} ${charge.countedAt.rule}` })}
        </p>
      )}
    </li>
  );
}
