/** What a rule takes, in one line: "1 point per content", "3 points, once". */

import { useTranslation } from 'react-i18next';

import type { Rule } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';

export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTranslation('screens');
  const say = useText();
  return ({ points, counting, per }) => (counting === 'once' ? t('rule.once', { points }) : t('rule.each', { points, per: say(per) }));
}
