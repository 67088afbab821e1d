/**
 * One place at which a problem is charged: item, rule with what it takes, how often.
 *
 * Imports: scheme (types), workflow, ui.
 */

import { CloseButton, NativeSelect, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import styles from './charge-fields.module.css';
import { ClauseWords } from './clause-words.tsx';
import { amountFor, ChargeAmount } from './charge-amount.tsx';
import { chargeFieldId, chargeFor, type TypedCharge } from './problem-content.ts';
import { useRuleWords } from './rule-words.ts';

export interface ChargeFieldsProps {
  readonly table: Table;
  readonly charge: TypedCharge;
  readonly index: number;
  /** Sentence by element id. */
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (charge: TypedCharge) => void;
  /** Left out where it is the only place. */
  readonly onRemove?: () => void;
}

export function ChargeFields({ table, charge, index, errors, onChange, onRemove }: ChargeFieldsProps) {
  const { t } = useTranslation('screens');
  const say = useText();
  const ruleWords = useRuleWords();
  const item = itemOf(table, charge.item);
  const rule = item?.rules.find(({ id }) => id === charge.rule);
  const [cost] = findingCosts(table, charge.item, [charge]);
  const groups = table.categories.map(({ id, title, items }) => ({
    group: `${id} ${say(title)}`,
    items: items.map((one) => ({ value: one.id, label: `${one.id} ${say(one.title)}` })),
  }));

  return (
    <div role="group" aria-label={t('problem.place', { number: index + 1 })} className={styles.charge}>
      {onRemove !== undefined && (
        <div className={styles.head}>
          <h3>{t('problem.place', { number: index + 1 })}</h3>
          <CloseButton aria-label={t('problem.removePlace', { number: index + 1 })} onClick={onRemove} />
        </div>
      )}
      <NativeSelect
        id={chargeFieldId(index, 'item')}
        label={t('problem.item')}
        data={[{ value: '', label: t('problem.choose') }, ...groups]}
        value={charge.item}
        onChange={(event) => onChange(chargeFor(table, event.currentTarget.value))}
        error={errors.get(chargeFieldId(index, 'item'))}
        required
      />
      {item !== undefined && (
        <Radio.Group
          label={t('problem.rule')}
          value={charge.rule}
          onChange={(id) => onChange({ item: charge.item, rule: id, ...amountFor(item.rules.find((one) => one.id === id), charge) })}
          error={errors.get(chargeFieldId(index, 'rule'))}
          required
        >
          <Stack gap="xs" mt={4}>
            {item.rules.map((one, order) => (
              <Radio key={one.id} id={order === 0 ? chargeFieldId(index, 'rule') : undefined} value={one.id} label={say(one.text)} description={ruleWords(one)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {item !== undefined && (
        <details className={styles.clause}>
          <summary>{t('problem.clause')}{item.clause.ours === true && <> <OursMark /></>}</summary>
          <ClauseWords clause={item.clause} />
          {rule !== undefined && rule.clause.quote !== item.clause.quote && <ClauseWords clause={rule.clause} />}
        </details>
      )}
      {rule !== undefined && (
        <ChargeAmount
          // what is half typed belongs to this rule
          key={`${charge.item} ${charge.rule}`}
          id={chargeFieldId(index, 'count')}
          rule={rule}
          amount={charge}
          onChange={(amount) => onChange({ item: charge.item, rule: charge.rule, ...amount })}
          error={errors.get(chargeFieldId(index, 'count'))}
        />
      )}
      {item !== undefined && rule !== undefined && charge.count > 0 && (
        <p className={styles.cost}>
          {t('problem.wouldTake')} <ScoreText value={cost} places="plain" sign="minus" /> {t('problem.cap', { cap: item.cap ?? item.points })}
        </p>
      )}
    </div>
  );
}
