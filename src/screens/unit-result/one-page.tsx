/**
 * The score of one unit explained on one A4 page: figures, parts, what was taken off and by which clause, what would change it.
 *
 * On paper only. What does not fit is counted and left to the screen.
 */

import { useTranslation } from 'react-i18next';

import type { ItemReason, Reason, TotalReason } from '#engine/explain.ts';
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
  const items = itemsIn(explanation).filter(({ deducted }) => !/^0(\.0*)?$/.test(deducted));
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
              <td>{part.score === null ? t('onePage.missing') : `${plainText(part.score)} / ${plainText(part.of)}`}</td>
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
                <td>{item.children.map((rule) => t('onePage.rule', { rule: say(rule.title), count: rule.children.filter(({ kind }) => kind === 'charge').length, points: plainText(rule.taken) })).join('；')}{item.capped && t('onePage.capped', { cap: plainText(item.of) })} {say(item.clause.ref)}</td>
                <td>−{plainText(item.deducted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.length > lines && <p>{t('onePage.more', { count: items.length - lines })}</p>}
      {understanding !== undefined && <UnderstandingWords about={understanding} nameProblem={nameProblem} nameGrade={nameGrade} />}
      {official !== null && <p className={styles.small}>{t('head')} {official.head}</p>}
    </section>
  );
}

function itemsIn(reason: TotalReason): readonly ItemReason[] {
  const walk = (one: Reason): readonly ItemReason[] => (one.kind === 'item' ? [one] : one.children.flatMap(walk));
  return reason.children.flatMap(walk);
}

interface PartLine { readonly id: string; readonly title: { readonly zh: string; readonly en: string }; readonly score: string | null; readonly of: string; readonly contribution: string | null }

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
