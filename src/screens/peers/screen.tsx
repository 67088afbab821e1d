/** Peer review: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function PeersScreen() {
  const { t } = useTranslation('peers');
  return <PageHeader title={t('title')} />;
}
