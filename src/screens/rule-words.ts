/** What a rule takes, in one line: "1 point per content", "3 points, once", "1 point, each further 2". */

import { useTranslation } from 'react-i18next';

import type { Rule } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';

export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTranslation('screens');
  const say = useText();
  return (rule) => {
    const amount = (points: string) => t(rule.unit === 'percent' ? 'rule.percent' : 'rule.points', { points });
    const points = amount(rule.points);
    switch (rule.counting) {
      case 'once':
        return t('rule.once', { points });
      case 'each':
        return t('rule.each', { points, per: say(rule.per) });
      case 'graduated':
        return t('rule.graduated', { points, further: amount(rule.further), per: say(rule.per) });
      case 'all':
        return t('rule.all');
      case 'period':
        return t('rule.period', { points, period: t(`rule.periods.${rule.period}`) });
      case 'shortfall':
        return t(rule.steps === 'full' ? 'rule.shortfall' : 'rule.shortfallBegun', { points, target: rule.target, step: rule.step, per: say(rule.per) });
    }
  };
}
