/** Audit: only its title so far. */

import { useTranslation } from 'react-i18next';

import { PageHeader } from '#ui/page-header.tsx';

export function AuditScreen() {
  const { t } = useTranslation('audit');
  return <PageHeader title={t('title')} />;
}
