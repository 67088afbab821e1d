/** The rules of an item, each with what it takes, and the button that records a problem under it. */

import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { ClauseText } from '#reasons/clause-text.tsx';
import type { Item, Rule } from '#scheme/grammar.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { useRuleWords } from '../rule-words.ts';
import styles from './rule-list.module.css';
import { SmallButton } from './small-button.tsx';

export interface RuleListProps {
  readonly item: Item;
  readonly recording: string | null;
  /** undefined where this person may not record. */
  readonly onRecord: ((rule: string) => void) | undefined;
}

export const RuleList = memo(function RuleList({ item, recording, onRecord }: RuleListProps) {
  const { t } = useTranslation(['desk', 'workflow']);
  const say = useText();
  const ruleWords = useRuleWords();
  return (
    <ul className={styles.rules}>
      {item.rules.map((rule) => (
        <li key={rule.id} data-open={rule.id === recording || undefined}>
          <span className={styles.id}>{rule.id}</span>
          <div>
            <p>{say(rule.text)}</p>
            {!isPlain(rule) && <p className={styles.takes}>{ruleWords(rule)}</p>}
            <ClauseText clause={rule.clause} />
          </div>
          <span className={styles.points}>
            {isPlain(rule) && (
              <>
                {rule.unit === 'percent' ? <span>−{rule.points}%</span> : <ScoreText value={rule.points} places="plain" sign="minus" />}
                <span className={styles.per}>{rule.counting === 'once' ? t('workflow:counting.once') : say(rule.per)}</span>
              </>
            )}
          </span>
          {onRecord !== undefined && (
            <SmallButton aria-label={t('rules.recordAt', { rule: `${item.id} ${rule.id}` })} aria-pressed={rule.id === recording} onClick={() => onRecord(rule.id)}>
              {t('rules.record')}
            </SmallButton>
          )}
        </li>
      ))}
    </ul>
  );
});

/** What it takes fits beside its text in a figure and a word. */
function isPlain({ counting }: Rule): boolean {
  return counting === 'each' || counting === 'once';
}
