/** Leadership: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function LeadershipScreen() {
  const { t } = useTranslation('leadership');
  return <PageHeader title={t('title')} />;
}
