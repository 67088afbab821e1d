/** An address without a page, or with something that is not open to this person; the way back. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';

export function NotFound({ say }: { readonly say?: string }) {
  const { t } = useTranslation('app');
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <EmptyState
        reason={say ?? t('missing.say')}
        action={<Button renderRoot={(props) => <Link to="/" {...props} />}>{t('wrong.home')}</Button>}
      />
    </>
  );
}
