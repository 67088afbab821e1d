/** Problems: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function ProblemsScreen() {
  const { t } = useTranslation('problems');
  return <PageHeader title={t('title')} />;
}
