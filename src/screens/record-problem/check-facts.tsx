/** All that will be recorded, to be read once before. */

import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { EvidenceView } from '../evidence-view.tsx';
import { useRuleWords } from '../rule-words.ts';
import type { SiteSource } from '../site-source.ts';
import type { NewProblem } from './new-record.ts';
import styles from './site-wizard.module.css';

export function CheckFacts({ source, table, content }: { readonly source: SiteSource; readonly table: Table; readonly content: NewProblem }) {
  const { t } = useTranslation(['record-problem', 'screens']);
  const say = useText();
  const ruleWords = useRuleWords();
  const [charge] = content.charges;
  const item = itemOf(table, charge?.item ?? '');
  const rule = ruleOf(table, charge?.item ?? '', charge?.rule ?? '');
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('form.unit')}</dt><dd>{source.units.find(({ id }) => id === content.unit)?.name}</dd>
        <dt>{t('screens:problem.item')}</dt><dd>{item === undefined ? '' : `${item.id} ${say(item.title)}`}</dd>
        <dt>{t('screens:problem.rule')}</dt><dd>{rule === undefined ? '' : `${say(rule.text)} · ${ruleWords(rule)}`}{rule?.counting === 'each' && ` ×${charge?.count}`}</dd>
        <dt>{t('screens:problem.words')}</dt><dd>{content.words}</dd>
        {content.place !== '' && <><dt>{t('site.place')}</dt><dd>{content.place}</dd></>}
      </dl>
      <EvidenceView book={source.place.book} evidence={content.evidence} />
    </>
  );
}
