/** Sheet: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function SheetScreen() {
  const { t } = useTranslation('sheet');
  return <PageHeader title={t('title')} />;
}
