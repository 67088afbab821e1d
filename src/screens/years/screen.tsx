/** Assessment years: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function YearsScreen() {
  const { t } = useTranslation('years');
  return <PageHeader title={t('title')} />;
}
