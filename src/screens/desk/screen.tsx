/** Scoring desk: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function DeskScreen() {
  const { t } = useTranslation('desk');
  return <PageHeader title={t('title')} />;
}
