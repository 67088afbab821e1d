/** How many points an item earned, and by what. */

import { useTranslation } from 'react-i18next';

import type { ItemReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';

export function EarnedWords({ item }: { readonly item: ItemReason }) {
  const words = useEarnedWords();
  return item.earned === undefined || item.state !== undefined ? null : <p>{words(item, item.earned)}</p>;
}

function useEarnedWords(): (item: ItemReason, earned: NonNullable<ItemReason['earned']>) => string {
  const { t } = useTranslation('reasons');
  const say = useText();
  return ({ of }, { by, fact, points }) => {
    if (fact?.kind === 'figure' && by.kind === 'ranking' && points === null) return t('earned.waiting', { figure: say(by.figure), value: plainText(fact.figure) });
    if (points === null) return t('earned.missing', { of: plainText(of) });
    const marks = { points: plainText(points), of: plainText(of) };
    if (fact?.kind === 'level' && by.kind === 'levels') {
      const level = by.levels.find(({ id }) => id === fact.level);
      return t('earned.levels', { level: level === undefined ? fact.level : `${level.id} ${say(level.title)}`, ...marks });
    }
    if (fact?.kind === 'rate' && by.kind === 'rate') return t('earned.rate', { done: say(by.done), first: plainText(fact.done), due: say(by.due), second: plainText(fact.due), ...marks });
    if (fact?.kind !== 'figure') return t('earned.alone', marks);
    const value = plainText(fact.figure);
    switch (by.kind) {
      case 'scale':
      case 'ranking':
        return t(`earned.${by.kind}`, { figure: say(by.figure), value, ...marks });
      case 'quota':
        return t('earned.quota', { figure: say(by.figure), value, quota: plainText(by.quota), ...marks });
      case 'levels':
      case 'rate':
        return t('earned.alone', marks);
    }
  };
}
