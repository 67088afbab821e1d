/** An address without a page, with the way back. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <EmptyState reason={t('missing.say')} action={<Button renderRoot={(props) => <Link to="/" {...props} />}>{t('wrong.home')}</Button>} />
    </>
  );
}
