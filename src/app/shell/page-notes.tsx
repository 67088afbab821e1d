/**
 * What follows the open page without being a part of the frame: the window's title, the place to
 * come back to, the watermark over samples. Apart, so that a new title does not draw the frame again.
 */

import { useTranslation } from 'react-i18next';

import { usePageState } from '#ui/page-state.ts';
import { Watermark } from '#ui/watermark.tsx';
import { useLastPlace } from './use-last-place.ts';
import { useWindowTitle } from './use-window-title.ts';

export function PageNotes() {
  const { t } = useTranslation('app');
  const { sample } = usePageState();
  useWindowTitle();
  useLastPlace();
  return sample ? <Watermark text={t('sample')} /> : null;
}
