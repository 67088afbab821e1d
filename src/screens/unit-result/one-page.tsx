/**
 * The score of one unit explained on one A4 page: figures, parts, what was taken off and by which clause, what would change it.
 *
 * On paper only. What does not fit is counted and left to the screen.
 */

import { useTranslation } from 'react-i18next';

import { compareExact, subtract } from '#engine/decimal.ts';
import type { AdjustmentReason, BonusReason, FraudReason, ItemReason, Reason, TotalReason, VetoReason } from '#engine/explain.ts';
import { GradeStepWords } from '#reasons/grade-step-words.tsx';
import { UnderstandingWords } from '#reasons/understanding.tsx';
import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';
import type { UnitResultView } from '#view/results.ts';
import type { Understanding } from '#view/understanding.ts';
import styles from './one-page.module.css';

export interface OnePageProps {
  readonly view: UnitResultView;
  readonly understanding: Understanding | undefined;
  readonly nameGrade: (grade: string) => string;
}

/** Lines of items that fit on the page beside the rest. */
const lines = 22;

export function OnePage({ view: { card, row, explanation, problems, official }, understanding, nameGrade }: OnePageProps) {
  const { t } = useTranslation('unit-result');
  const say = useText();
  const items = itemsIn(explanation).filter((item) => lostAt(item) !== '0');
  const nameProblem = (id: string) => t('number', { number: problems.find((problem) => problem.id === id)?.number ?? '' });
  return (
    <section className={`print-only ${styles.page ?? ''}`} aria-label={t('onePage.title')}>
      <h2>{t('onePage.heading', { year: card.title, unit: row.unit.name })}</h2>
      <p className={styles.figure}>
        {row.total === null ? t('onePage.range', { min: row.range.min, max: row.range.max }) : t('onePage.total', { total: row.total })}
        {row.grade !== null && ` · ${t('onePage.grade', { grade: nameGrade(row.grade) })}`}
      </p>
      <table>
        <thead><tr><th scope="col">{t('onePage.part')}</th><th scope="col">{t('onePage.score')}</th><th scope="col">{t('onePage.brings')}</th></tr></thead>
        <tbody>
          {partsIn(explanation).map((part) => (
            <tr key={part.id}>
              <th scope="row">{say(part.title)}</th>
              <td>{part.score === null ? t(part.state === 'notApplicable' ? 'onePage.notApplicable' : 'onePage.missing') : `${plainText(part.score)} / ${plainText(part.of)}`}</td>
              <td>{part.contribution === null ? '—' : plainText(part.contribution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > 0 && (
        <table>
          <thead><tr><th scope="col">{t('onePage.item')}</th><th scope="col">{t('onePage.because')}</th><th scope="col">{t('onePage.taken')}</th></tr></thead>
          <tbody>
            {items.slice(0, lines).map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.id} {say(item.title)}</th>
                <td>{item.earned !== undefined && item.earned.points !== null && `${t('onePage.earned', { points: plainText(item.earned.points), of: plainText(item.of) })}；`}{item.children.map((rule) => t('onePage.rule', { rule: say(rule.title), count: rule.children.filter(({ kind }) => kind === 'charge').length, points: plainText(rule.taken) })).join('；')}{item.capped && t('onePage.capped', { cap: plainText(item.of) })} {say(item.clause.ref)}</td>
                <td>−{plainText(lostAt(item))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.length > lines && <p>{t('onePage.more', { count: items.length - lines })}</p>}
      <Beyond reasons={explanation.children.filter(isBeyond)} nameGrade={nameGrade} />
      <GradeStepWords steps={explanation.gradeSteps} nameGrade={nameGrade} isShort />
      {understanding !== undefined && <UnderstandingWords about={understanding} nameProblem={nameProblem} nameGrade={nameGrade} />}
      {official !== null && <p className={styles.small}>{t('head')} {official.head}</p>}
    </section>
  );
}

type BeyondReason = BonusReason | AdjustmentReason | FraudReason | VetoReason;

function isBeyond(reason: Reason): reason is BeyondReason {
  return reason.kind === 'bonus' || reason.kind === 'adjustment' || reason.kind === 'fraud' || reason.kind === 'veto';
}

/** What came on top of the parts, what was taken by decision, and what was laid over the total. */
function Beyond({ reasons, nameGrade }: { readonly reasons: readonly BeyondReason[]; readonly nameGrade: (grade: string) => string }) {
  const { t } = useTranslation(['unit-result', 'reasons']);
  const say = useText();
  if (reasons.length === 0) return null;
  const effect = (reason: BeyondReason): string => {
    switch (reason.kind) {
      case 'bonus':
        return reason.score === null ? t('onePage.missing') : `+${plainText(reason.score)}`;
      case 'adjustment':
        return `${reason.sign === 'plus' ? '+' : '−'}${plainText(reason.points)}（${reason.reason}）`;
      case 'fraud':
        return `−${plainText(reason.points)}`;
      case 'veto':
        if (reason.grade !== null) return t('reasons:veto.grade', { grade: nameGrade(reason.grade) });
        return reason.lowered === null ? t('reasons:veto.without') : t('reasons:veto.lowered', { from: plainText(reason.lowered.from), to: plainText(reason.lowered.to) });
    }
  };
  return (
    <table>
      <thead><tr><th scope="col">{t('onePage.beyond')}</th><th scope="col">{t('onePage.effect')}</th></tr></thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={`${reason.kind} ${reason.id}`}>
            <th scope="row">{reason.kind === 'fraud' ? t('reasons:fraud') : say(reason.title)} {say(reason.clause.ref)}</th>
            <td>{effect(reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Points that an item is short of its full marks; "0" while nobody knows, and where it does not apply. */
function lostAt({ of, score, state, deducted }: ItemReason): string {
  if (state === 'notApplicable') return '0';
  const lost = score === null ? deducted : subtract(of, score);
  return compareExact(lost, '0') > 0 ? lost : '0';
}

function itemsIn(reason: TotalReason): readonly ItemReason[] {
  const walk = (one: Reason): readonly ItemReason[] => (one.kind === 'item' ? [one] : one.children.flatMap(walk));
  return reason.children.flatMap(walk);
}

interface PartLine { readonly id: string; readonly title: { readonly zh: string; readonly en: string }; readonly score: string | null; readonly of: string; readonly contribution: string | null; readonly state?: 'notApplicable' | 'assumed' }

/** The parts of a weighted total, or the categories of a table. */
function partsIn(reason: TotalReason): readonly PartLine[] {
  const walk = (one: Reason): readonly PartLine[] => {
    if (one.kind === 'category') return [one];
    if (one.kind === 'weighted') return one.children.flatMap(walk);
    if (one.kind === 'deductions' && reason.children.includes(one as never)) return one.children.flatMap(walk);
    return 'contribution' in one && 'title' in one ? [one as PartLine] : [];
  };
  return reason.children.flatMap(walk);
}
