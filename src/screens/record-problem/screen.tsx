/** Record a problem: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function RecordProblemScreen() {
  const { t } = useTranslation('record-problem');
  return <PageHeader title={t('title')} />;
}
