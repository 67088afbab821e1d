/** Sentences for what is missing in a problem, by field and as a list for the summary. */

import { useTranslation } from 'react-i18next';

import type { FormError } from '#ui/error-summary.tsx';
import type { FoundFault } from './problem-content.ts';

export function useProblemErrors(faults: readonly FoundFault[]): { readonly list: readonly FormError[]; readonly byField: ReadonlyMap<string, string> } {
  const { t } = useTranslation('screens');
  const list = faults.map(({ fault, field }) => ({ field, message: t(`problem.fault.${fault}`) }));
  return { list, byField: new Map(list.map(({ field, message }) => [field, message])) };
}
