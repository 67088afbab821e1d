/** What the invented facts come to, and why. A fact that does not fit the scheme is named, and left out. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { compileScheme, evaluatePlan } from '#engine/evaluate.ts';
import { explain } from '#engine/explain.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { Explanation } from '#reasons/explanation.tsx';
import type { Scheme } from '#scheme/grammar.ts';
import { Figure } from '#ui/figure.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { fitted } from '#view/back-test.ts';
import { faultWords } from '../../scheme-faults.ts';
import { useFactSentences } from '../use-fact-sentences.ts';
import styles from './try-out.module.css';

export function TryResult({ scheme, facts }: { readonly scheme: Scheme; readonly facts: UnitFacts }) {
  const { t } = useTranslation('scheme-editor');
  const sentences = useFactSentences();
  const tried = useMemo(() => tryScheme(scheme, facts), [scheme, facts]);
  if (tried === null) return <p role="status">{t('tryOut.cannot')}</p>;
  const { result, reason, lost } = tried;
  return (
    <div className={styles.stack}>
      <div className={styles.figures} role="status">
        <Figure label={t('tryOut.total')} size="huge" value={<ScoreText places="given" value={result.total} size="huge" />} />
        <Figure label={t('tryOut.grade')} value={result.grade ?? result.range.grades.join(' / ')} />
        {result.total === null && <Figure label={t('tryOut.range')} value={`${result.range.min} – ${result.range.max}`} />}
      </div>
      {lost.length > 0 && <ul className={styles.bad}>{lost.map((fault) => <li key={`${fault.path.join('.')} ${fault.code}`}>{faultWords(sentences, fault as never)}</li>)}</ul>}
      <Explanation about={{ kind: 'total' }} reason={reason} problems={noProblems} bands={scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min }))} />
    </div>
  );
}

const noProblems: readonly never[] = [];

/** null where the engine cannot compute something that the scheme says. */
function tryScheme(scheme: Scheme, facts: UnitFacts) {
  try {
    const plan = compileScheme(scheme);
    const { kept, lost } = fitted(plan, facts);
    const result = evaluatePlan(plan, kept);
    return { result, lost, reason: explain(scheme, result, kept) };
  } catch {
    return null;
  }
}
