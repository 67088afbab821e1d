/**
 * How much of a rule was found: how often, in how many periods, or what was reached of its target. Nothing where the rule
 * counts once.
 *
 * Imports: scheme, ui.
 */

import { useTranslation } from 'react-i18next';

import { periodsInYear, type Rule } from '#scheme/grammar.ts';
import { PointsField } from '#ui/points-field.tsx';
import { useText } from '#ui/use-text.ts';
import { CountField } from './count-field.tsx';

export interface Amount { readonly count: number; readonly reached?: string | undefined }

export interface ChargeAmountProps {
  readonly rule: Rule;
  readonly amount: Amount;
  readonly onChange: (amount: Amount) => void;
  readonly error?: string | undefined;
  readonly id?: string;
}

export function ChargeAmount({ rule, amount, onChange, error, id }: ChargeAmountProps) {
  const { t } = useTranslation('screens');
  const say = useText();
  const shown = { ...(error === undefined ? {} : { error }), ...(id === undefined ? {} : { id }) };
  switch (rule.counting) {
    case 'once':
    case 'all':
      return null;
    case 'shortfall':
      return (
        <PointsField
          label={t('problem.reached', { target: rule.target })}
          description={say(rule.per)}
          value={amount.reached ?? ''}
          onChange={(reached) => onChange({ count: 1, reached })}
          {...shown}
        />
      );
    case 'each':
    case 'graduated':
    case 'period': {
      const label = rule.counting === 'period'
        ? t('problem.periodsCount', { period: t(`rule.periods.${rule.period}`), most: periodsInYear[rule.period] })
        : t('problem.count', { per: say(rule.per) });
      return <CountField label={label} value={amount.count} onChange={(count) => onChange({ count })} {...shown} />;
    }
  }
}

/** What goes with a newly chosen rule: nothing of another rule's figures stays. */
export function amountFor(rule: Rule | undefined, { count }: Amount): Amount {
  const counts = rule?.counting === 'each' || rule?.counting === 'graduated' || rule?.counting === 'period';
  return { count: counts ? Math.max(1, count) : 1 };
}
