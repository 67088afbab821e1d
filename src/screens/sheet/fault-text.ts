/** The sentence for what is missing or wrong at an item. */

import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import type { ItemFault } from './item-faults.ts';

export function useFaultText(): (fault: ItemFault, item: Pick<Item, 'points'>) => string {
  const { t } = useTranslation(['sheet', 'workflow']);
  return (fault, item) => {
    switch (fault) {
      case 'format':
      case 'look':
      case 'findingRule':
      case 'findingCount':
      case 'findingWords':
      case 'tooLong':
        return t(`sheet:fault.${fault}`);
      case 'tooMany':
        return t('sheet:fault.tooMany', { points: item.points });
      case 'points':
      case 'note':
      case 'noteLow':
      case 'noteEdge':
      case 'unknownItem':
      case 'unknownRule':
      case 'extra':
      case 'reached':
      case 'measure':
        return t(`workflow:gap.${fault}`);
    }
  };
}
