/** Scheme: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function SchemeScreen() {
  const { t } = useTranslation('scheme');
  return <PageHeader title={t('title')} />;
}
