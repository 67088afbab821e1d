/** Result of a unit: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function UnitResultScreen() {
  const { t } = useTranslation('unit-result');
  return <PageHeader title={t('title')} />;
}
