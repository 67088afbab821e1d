/** What is special about a unit in the list: records, later deadlines with their reason. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { UnitsView } from '#view/plan.ts';

export function UnitNotes({ unit }: { readonly unit: Pick<UnitsView['units'][number], 'extensions'> }) {
  const { t } = useTranslation(['units', 'workflow']);
  const { day } = useFormat();
  return unit.extensions.map(({ stage, until, reason }) => (
    <p key={stage}>{t('extendedWhy', { stage: t(`workflow:stage.${stage as 'selfAssessment'}`), day: day(until), reason })}</p>
  ));
}
