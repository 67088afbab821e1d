/** Beside an item: where it stands in the official text, its rules, and what is good and bad. */

import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { useText } from '#ui/use-text.ts';
import { ClauseWords } from '../clause-words.tsx';
import { useRuleWords } from '../rule-words.ts';
import styles from './item-help.module.css';

export function ItemHelp({ item }: { readonly item: Item }) {
  const { t } = useTranslation('sheet');
  const say = useText();
  const ruleWords = useRuleWords();
  return (
    <aside className={styles.help} aria-label={t('help.label')}>
      <h3>{t('help.clause')}</h3>
      <ClauseWords clause={item.clause} />
      {item.rules.length > 0 && <h3>{t('help.rules')}</h3>}
      <ul className={styles.rules}>
        {item.rules.map((rule) => (
          <li key={rule.id}>
            <span>{say(rule.text)}</span> <span className={styles.takes}>{ruleWords(rule)}</span>
            {rule.clause.ours === true && <OursMark />}
          </li>
        ))}
      </ul>
      {item.help !== undefined && (
        <>
          <h3>{t('help.examples')} <OursMark /></h3>
          <p className={styles.good}><strong><span aria-hidden="true">✓ </span>{t('help.good')}</strong> {say(item.help.good)}</p>
          <p className={styles.bad}><strong><span aria-hidden="true">✗ </span>{t('help.bad')}</strong> {say(item.help.bad)}</p>
        </>
      )}
    </aside>
  );
}
