/** One thing that a unit found about itself: which rule, how often, in its own words. */

import { CloseButton, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Finding } from '#ledger/fields.ts';
import type { Item } from '#scheme/grammar.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import { CountField } from '../count-field.tsx';
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
  const { t } = useTranslation('sheet');
  const say = useText();
  const ruleWords = useRuleWords();
  const rule = item.rules.find(({ id }) => id === finding.rule);
  const title = t('findings.one', { number });

  return (
    <fieldset className={styles.finding}>
      <legend>{title}</legend>
      <CloseButton className={styles.remove} aria-label={t('findings.remove', { number })} onClick={onRemove} />
      <Radio.Group
        label={t('findings.rule')}
        value={finding.rule}
        onChange={(id) => onChange({ ...finding, rule: id, count: item.rules.find((one) => one.id === id)?.counting === 'once' ? 1 : Math.max(1, finding.count) })}
        error={isStrict && rule === undefined ? t('fault.findingRule') : undefined}
      >
        <Stack gap="xs" mt={4}>
          {item.rules.map((one) => (
            <Radio key={one.id} value={one.id} label={say(one.text)} description={ruleWords(one)} />
          ))}
        </Stack>
      </Radio.Group>
      {rule?.counting === 'each' && (
        <CountField
          label={t('findings.count', { per: say(rule.per) })}
          value={finding.count}
          onChange={(count) => onChange({ ...finding, count })}
          error={isStrict && finding.count < 1 ? t('fault.findingCount') : undefined}
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
          {cost === '0' && finding.count > 0 && ` ${t('findings.onceAlready')}`}
        </p>
      )}
    </fieldset>
  );
}
