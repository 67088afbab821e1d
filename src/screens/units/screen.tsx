/** Units: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function UnitsScreen() {
  const { t } = useTranslation('units');
  return <PageHeader title={t('title')} />;
}
