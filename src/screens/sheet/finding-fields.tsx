/** One thing that a unit found about itself: which rule, how often, in its own words. */

import { CloseButton, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Finding } from '#ledger/fields.ts';
import type { Item } from '#scheme/grammar.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import { amountFor, ChargeAmount } from '../charge-amount.tsx';
import { amountFaults } from '../problem-content.ts';
import { useRuleWords } from '../rule-words.ts';
import styles from './findings-part.module.css';
import { nearlyFull } from './points-part.tsx';

export interface FindingFieldsProps {
  readonly item: Item;
  readonly finding: Finding;
  readonly number: number;
  /** Points that it would take, before the cap. */
  readonly cost: string;
  readonly isStrict: boolean;
  readonly onChange: (finding: Finding) => void;
  readonly onRemove: () => void;
}

export function FindingFields({ item, finding, number, cost, isStrict, onChange, onRemove }: FindingFieldsProps) {
  const { t } = useTranslation(['sheet', 'screens']);
  const say = useText();
  const ruleWords = useRuleWords();
  const rule = item.rules.find(({ id }) => id === finding.rule);
  const title = t('findings.one', { number });
  const [amountFault] = rule === undefined ? [] : amountFaults(rule, finding);
  const amountError = finding.count < 1 ? t('fault.findingCount') : amountFault === undefined ? undefined : t(`screens:problem.fault.${amountFault}`);

  return (
    <fieldset className={styles.finding}>
      <legend>{title}</legend>
      <CloseButton className={styles.remove} aria-label={t('findings.remove', { number })} onClick={onRemove} />
      <Radio.Group
        label={t('findings.rule')}
        value={finding.rule}
        onChange={(id) => onChange({ id: finding.id, words: finding.words, rule: id, ...amountFor(item.rules.find((one) => one.id === id), finding) })}
        error={isStrict && rule === undefined ? t('fault.findingRule') : undefined}
      >
        <Stack gap="xs" mt={4}>
          {item.rules.map((one) => (
            <Radio key={one.id} value={one.id} label={say(one.text)} description={ruleWords(one)} />
          ))}
        </Stack>
      </Radio.Group>
      {rule !== undefined && (
        <ChargeAmount
          key={rule.id}
          rule={rule}
          amount={finding}
          onChange={(amount) => onChange({ id: finding.id, words: finding.words, rule: finding.rule, ...amount })}
          error={isStrict ? amountError : undefined}
        />
      )}
      <TextAreaField
        label={t('findings.words')}
        isRequired
        value={finding.words}
        maxLength={nearlyFull(finding.words)}
        error={isStrict && finding.words.trim() === '' ? t('fault.findingWords') : undefined}
        onChange={(words) => onChange({ ...finding, words })}
      />
      {rule !== undefined && (
        <p className={styles.cost}>
          {t('findings.wouldTake')} <ScoreText value={cost} places="plain" sign="minus" />
          {cost === '0' && finding.count > 0 && amountFault === undefined && ` ${t('findings.onceAlready')}`}
        </p>
      )}
    </fieldset>
  );
}
