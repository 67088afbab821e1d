/**
 * What a score depends on, in sentences: how far the next grade is, which single change would turn the grade, what the
 * weights do.
 *
 * Everything comes in as data. Imports: view (types), ui.
 */

import { useTranslation } from 'react-i18next';

import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';
import type { Flip, Understanding } from '#view/understanding.ts';
import styles from './explanation.module.css';

export interface UnderstandingWordsProps {
  readonly about: Understanding;
  /** What a problem is called: its number. */
  readonly nameProblem: (problem: string) => string;
  readonly nameGrade?: (grade: string) => string;
}

const itself = (grade: string) => grade;
/** More are counted, not listed: the nearest come first. */
const shown = 6;

export function UnderstandingWords({ about, nameProblem, nameGrade = itself }: UnderstandingWordsProps) {
  const { t } = useTranslation('reasons');
  const { total, grade, toBetter, aboveLine, flips, weights } = about;
  if (total === null || grade === null) return <p>{t('understand.incomplete')}</p>;
  return (
    <div className={styles.words}>
      {toBetter !== null && <p>{t('understand.toBetter', { grade: nameGrade(toBetter.grade), points: plainText(toBetter.points) })}</p>}
      {aboveLine !== null && <p>{t('understand.aboveLine', { grade: nameGrade(grade), points: plainText(aboveLine) })}</p>}
      <Flips title={t('understand.better')} flips={flips.filter(({ isBetter }) => isBetter)} nameProblem={nameProblem} nameGrade={nameGrade} />
      <Flips title={t('understand.worse')} flips={flips.filter(({ isBetter }) => !isBetter)} nameProblem={nameProblem} nameGrade={nameGrade} />
      {flips.length === 0 && <p>{t('understand.noFlip')}</p>}
      {weights.length > 0 && <Weights weights={weights} />}
    </div>
  );
}

interface FlipsProps extends Required<Pick<UnderstandingWordsProps, 'nameProblem' | 'nameGrade'>> {
  readonly title: string;
  readonly flips: readonly Flip[];
}

function Flips({ title, flips, nameProblem, nameGrade }: FlipsProps) {
  const { t } = useTranslation('reasons');
  const cause = useCauseWords(nameProblem);
  if (flips.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {flips.slice(0, shown).map((flip) => (
          <li key={JSON.stringify(flip)}>{t('understand.flip', { cause: cause(flip), total: flip.total, grade: nameGrade(flip.grade) })}</li>
        ))}
      </ul>
      {flips.length > shown && <p className={styles.quiet}>{t('understand.more', { count: flips.length - shown })}</p>}
    </>
  );
}

function useCauseWords(nameProblem: UnderstandingWordsProps['nameProblem']): (flip: Flip) => string {
  const { t } = useTranslation('reasons');
  const say = useText();
  return (flip) => {
    switch (flip.kind) {
      case 'problemGone':
        return t('understand.problemGone', { problem: nameProblem(flip.problem) });
      case 'oneMore':
        return t('understand.oneMore', { item: flip.item, title: say(flip.title), rule: say(flip.text) });
      case 'score':
        return t(flip.isBetter ? 'understand.scoreUp' : 'understand.scoreDown', { title: say(flip.title), now: plainText(flip.now), score: flip.score });
      case 'fraudGone':
        return t('understand.fraudGone');
      case 'vetoGone':
      case 'flagGone':
      case 'bonusGone':
        return t(`understand.${flip.kind}`, { title: say(flip.title) });
    }
  };
}

function Weights({ weights }: { readonly weights: Understanding['weights'] }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  return (
    <>
      <h3 className={styles.heading}>{t('understand.weights')}</h3>
      <p className={styles.quiet}>{t('understand.weightsNote')}</p>
      <table className={styles.parts}>
        <caption className="screen-reader">{t('understand.weights')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('part.name')}</th>
            <th scope="col">{t('understand.weight')}</th>
            <th scope="col">{t('understand.perPoint')}</th>
            <th scope="col">{t('understand.stays')}</th>
          </tr>
        </thead>
        <tbody>
          {weights.map(({ part, title, weight, perPoint, from, to }) => (
            <tr key={part}>
              <th scope="row">{say(title)}</th>
              <td>{plainText(weight)}%</td>
              <td>{perPoint.startsWith('-') ? `−${plainText(perPoint.slice(1))}` : `+${plainText(perPoint)}`}</td>
              <td>{from === null && to === null ? t('understand.always') : t('understand.between', { from: from ?? '0', to: to ?? '100' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
