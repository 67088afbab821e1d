/** Each place of a problem: item and rule, what it takes, or where it is counted instead, and why. */

import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { ChargeOutcome } from '../charge-outcome.tsx';
import { ClauseWords } from '../clause-words.tsx';
import { useRuleWords } from '../rule-words.ts';
import styles from './problem-panel.module.css';

export function ProblemCharges({ table, problem }: { readonly table: Table; readonly problem: ProblemRow }) {
  const { t } = useTranslation('problems');
  const say = useText();
  const ruleWords = useRuleWords();
  return (
    <ul className={styles.list}>
      {problem.charges.map((charge) => {
        const [item, rule] = [itemOf(table, charge.item), ruleOf(table, charge.item, charge.rule)];
        return (
          <li key={charge.position}>
            <p><ChargeOutcome charge={charge} /></p>
            {item !== undefined && rule !== undefined && (
              <>
                <p>{say(item.title)}{t('panel.dot')}{say(rule.text)} {rule.clause.ours === true && <OursMark />}</p>
                <p className={styles.soft}>{ruleWords(rule)}</p>
                <details>
                  <summary className={styles.soft}>{t('panel.clause')}</summary>
                  <ClauseWords clause={rule.clause} />
                </details>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
