/** What a rule takes, in one line, whatever its way of counting. */

import { useTranslation } from 'react-i18next';

import { periodsInYear, type Rule } from '#scheme/grammar.ts';
import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';

export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTranslation('reasons');
  const say = useText();
  return (rule) => {
    const points = `${plainText(rule.points)}${rule.unit === 'percent' ? '%' : ''}`;
    const words = wordsOf(rule, points);
    return rule.unit === 'percent' ? `${words} (${t('rule.percent', { points })})` : words;
  };

  function wordsOf(rule: Rule, points: string): string {
    const per = say(rule.per);
    switch (rule.counting) {
      case 'each':
        return t('rule.each', { per, points });
      case 'once':
        return t('rule.once', { points });
      case 'graduated':
        return t('rule.graduated', { per, points, further: `${plainText(rule.further)}${rule.unit === 'percent' ? '%' : ''}` });
      case 'all':
        return t('rule.all');
      case 'period':
        return t('rule.period', { per, points, most: periodsInYear[rule.period] });
      case 'shortfall':
        return t(`rule.shortfall.${rule.steps}`, { target: plainText(rule.target), step: plainText(rule.step), points });
    }
  }
}
