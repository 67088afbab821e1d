/**
 * Kinds of units as people write them, from the words of the language in use.
 *
 * Imports: ledger (kinds), workflow.
 */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import type { KindWords } from './pasted-units.ts';

/** The same kinds as in ledger/fields.ts, in the order in which lists offer them. */
export const unitKinds = ['district', 'county', 'zone', 'town', 'subdistrict', 'department', 'institution'] as const satisfies readonly Unit['kind'][];

export function useKindWords(): KindWords {
  const { t } = useTranslation(['units', 'workflow']);
  return useMemo(() => {
    const byWord = unitKinds.flatMap((kind) => [t(`workflow:unitKind.${kind}`), ...t(`kindWords.${kind}`).split(',')].map((word) => [word.toLowerCase(), kind] as const));
    const byEnding = unitKinds.flatMap((kind) => t(`kindEndings.${kind}`).split(',').map((ending) => [ending, kind] as const));
    return { kindByWord: new Map(byWord), kindByEnding: new Map(byEnding) };
  }, [t]);
}
