/** Where one plan differs from another, field by field. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { noticeFields } from '../notice-settings.ts';
import type { PlanFields } from '../plan-fields.ts';

export interface PlanDifferenceProps { readonly plan: PlanFields; readonly from: PlanFields; readonly stageTitles: readonly string[] }

export function PlanDifference({ plan, from, stageTitles }: PlanDifferenceProps) {
  const { t } = useTranslation('plan');
  const { mark } = useFormat();
  const mine = lines(plan);
  const theirs = lines(from);
  const different = [...mine].filter(([field, value]) => theirs.get(field) !== value);
  if (different.length === 0) return <p>{t('difference.same')}</p>;
  return <ul>{different.map(([field, value]) => <li key={field}>{t('difference.line', { field, value })}</li>)}</ul>;

  function lines({ title, stages, ownGrades, grades, trimFrom, peersPerUnit, blindPeers, peerReasonBelow = '', notices = noticeFields() }: PlanFields): ReadonlyMap<string, string> {
    return new Map([
      [t('field.title'), title],
      ...stages.map(({ from: first, to }, index) => [stageTitles[index] ?? '', t('difference.range', { from: first, to })] as const),
      [t('grades.title'), ownGrades ? grades.map(({ name, min }) => `${name} ${min}`).join(mark) : t('difference.defaultGrades')],
      [t('peers.perUnit'), t('peers.perUnitValue', { count: Number(peersPerUnit) })],
      [t('peers.trim'), trimFrom === '0' ? t('peers.trimNever') : t('peers.trimFrom', { count: Number(trimFrom) })],
      ...(['pattern', 'first', 'issuer', 'days', 'objectionDays'] as const).map((name) => [t(`notices.${name}`), notices[name]] as const),
      [t('peers.reasons'), peerReasonBelow === '' ? t('peers.reasonsAlways') : t('peers.reasonsBelow', { level: peerReasonBelow })],
      [t('peers.blind'), t(blindPeers ? 'difference.yes' : 'difference.no')],
    ]);
  }
}
