/** How often, in how many periods, or what was reached: what the rule needs in the desk's quick form. */

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { periodsInYear, type Rule } from '#scheme/grammar.ts';
import { PointsField } from '#ui/points-field.tsx';
import { useText } from '#ui/use-text.ts';
import { amountFaults } from '../problem-content.ts';
import type { TypedProblem } from './use-record.ts';

export interface RecordAmountProps {
  readonly rule: Rule;
  readonly typed: Pick<TypedProblem, 'count' | 'reached'>;
  readonly isTried: boolean;
  readonly onChange: (next: Partial<TypedProblem>) => void;
}

export function RecordAmount({ rule, typed, isTried, onChange }: RecordAmountProps) {
  const { t } = useTranslation(['desk', 'screens']);
  const say = useText();
  const [fault] = isTried ? amountFaults(rule, typed) : [];
  const error = fault === undefined ? {} : { error: t(`screens:problem.fault.${fault}`) };
  if (rule.counting === 'shortfall') {
    return <PointsField label={t('screens:problem.reached', { target: rule.target })} description={say(rule.per)} value={typed.reached ?? ''} onChange={(reached) => onChange({ count: 1, reached })} {...error} />;
  }
  const isOnce = rule.counting === 'once' || rule.counting === 'all';
  const description = rule.counting === 'period' ? t('screens:problem.periodsCount', { period: t(`screens:rule.periods.${rule.period}`), most: periodsInYear[rule.period] }) : say(rule.per);
  return (
    <TextInput
      label={t('record.count')}
      description={description}
      value={isOnce ? '1' : String(typed.count)}
      disabled={isOnce}
      inputMode="numeric"
      maxLength={3}
      onChange={(event) => onChange({ count: countOf(event.currentTarget.value) })}
      {...error}
    />
  );
}

/** Whole numbers from 1; anything else is 1. Full-width digits count. */
function countOf(text: string): number {
  const digits = text.normalize('NFKC').replaceAll(/\D/g, '');
  return Math.max(1, Number(digits.slice(0, 3)));
}
