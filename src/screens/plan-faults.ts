/** The faults of a plan as sentences, for the summary above the form and beside the fields. */

import { useTranslation } from 'react-i18next';

import type { FormError } from '#ui/error-summary.tsx';
import { fieldId, type PlanFault } from './plan-fields.ts';

export interface PlanNames {
  readonly stageTitles: readonly string[];
  readonly grades: readonly string[];
}

export function usePlanFaultWords({ stageTitles, grades }: PlanNames) {
  const { t } = useTranslation('plan');
  const message = (fault: string) => t(`fault.${fault as 'other'}`, { defaultValue: t('fault.other') });
  const name = (path: string) => {
    const [part, index, end] = path.split('.');
    if (part === 'stages') return t(end === 'to' ? 'field.to' : 'field.from', { stage: stageTitles[Number(index)] ?? '' });
    if (part === 'grades') return t('grades.from', { grade: grades[Number(index)] ?? '' });
    if (part === 'notices') return t(`notices.${index as 'pattern'}`);
    if (part === 'trimFrom') return t('peers.trim');
    if (part === 'blindPeers') return t('peers.blind');
    if (part === 'peerReasonBelow') return t('peers.reasons');
    return t('field.title');
  };
  const summary = (faults: readonly PlanFault[]): readonly FormError[] =>
    faults.map(({ path, fault }) => ({ field: fieldId(path), message: path === 'title' ? message(fault) : t('faultAt', { field: name(path), fault: message(fault) }) }));
  return { message, summary };
}
