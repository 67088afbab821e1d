/** Shown when a page takes longer than 300 ms. */

import { useTranslation } from 'react-i18next';

import { SkeletonBlock } from '#ui/skeleton-block.tsx';

export function RoutePending() {
  const { t } = useTranslation('app');
  return <SkeletonBlock label={t('loading')} rows={6} />;
}
