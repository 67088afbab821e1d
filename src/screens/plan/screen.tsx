/** Year plan: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function PlanScreen() {
  const { t } = useTranslation('plan');
  return <PageHeader title={t('title')} />;
}
