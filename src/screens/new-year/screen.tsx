/** New year: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function NewYearScreen() {
  const { t } = useTranslation('new-year');
  return <PageHeader title={t('title')} />;
}
