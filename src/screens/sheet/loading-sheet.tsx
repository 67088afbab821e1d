/** While the draft is read: the header stands already. */

import { useTranslation } from 'react-i18next';

import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import type { AboutSheet } from './about.ts';
import { SheetHeader } from './sheet-header.tsx';

export function LoadingSheet({ about }: { readonly about: AboutSheet }) {
  const { t } = useTranslation('sheet');
  return (
    <>
      <SheetHeader about={about} />
      <SkeletonBlock label={t('loading')} rows={8} />
    </>
  );
}
