/** What a rule of a bonus brings, in one line. */

import { useTranslation } from 'react-i18next';

import type { BonusRule } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';

export function useBonusWords(): (rule: BonusRule) => string {
  const { t } = useTranslation('screens');
  const say = useText();
  return (rule) => {
    switch (rule.counting) {
      case 'each':
        return t('bonus.each', { points: rule.points, per: say(rule.per) });
      case 'once':
        return t('bonus.once', { points: rule.points });
      case 'steps': {
        const first = t(rule.quota === undefined ? 'bonus.first' : 'bonus.firstOf', { quota: rule.quota ?? '', over: rule.first.over, points: rule.first.points });
        return rule.further === undefined ? first : `${first}${t('bonus.further', { over: rule.further.over, points: rule.further.points })}`;
      }
    }
  };
}
