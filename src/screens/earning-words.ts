/** How the points of an item are earned, line by line: "from 95: 10 points", "place 1 to 3: 5 points". */

import { useTranslation } from 'react-i18next';

import type { ClaimedMeasure } from '#ledger/fields.ts';
import type { Earning } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';

export function useEarningWords(): (earning: Earning, full: string) => readonly string[] {
  const { t } = useTranslation('screens');
  const say = useText();
  return (earning, full) => {
    switch (earning.kind) {
      case 'levels':
        return earning.levels.map(({ title, points }) => t('earned.levelBrings', { level: say(title), points }));
      case 'scale':
        return earning.steps.map(({ from, points }) => t('earned.from', { from, points }));
      case 'quota':
        return [t('earned.quota', { quota: earning.quota, points: full }), t(`earned.below.${earning.below}`)];
      case 'rate':
        return [t('earned.rate', { points: full }), t('earned.nothingDue')];
      case 'ranking':
        return [
          ...earning.steps.map(({ upTo, points }) => t(earning.count === 'places' ? 'earned.upToPlace' : 'earned.upToPercent', { upTo, points })),
          t('earned.rest', { points: earning.rest }),
          t(`earned.better.${earning.better}`), t(`earned.within.${earning.within}`), t(`earned.ties.${earning.ties}`),
        ];
    }
  };
}

/** What is known of an item in a few words: "level A", "96.5", "45 of 50". */
export function useMeasureWords(): (earning: Earning | undefined, measure: ClaimedMeasure) => string {
  const { t } = useTranslation('screens');
  const say = useText();
  return (earning, measure) => {
    switch (measure.kind) {
      case 'level': {
        const level = earning?.kind === 'levels' ? earning.levels.find(({ id }) => id === measure.level) : undefined;
        return level === undefined ? measure.level : say(level.title);
      }
      case 'figure':
        return measure.figure;
      case 'rate':
        return t('earned.doneOf', { done: measure.done, due: measure.due });
      case 'notApplicable':
        return t('earned.notApplicable');
    }
  };
}
