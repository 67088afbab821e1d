/** The window's title follows the page; errors in its form come first, for those who only hear it. */

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { usePageState } from '#ui/page-state.ts';

export function useWindowTitle(): void {
  const { t } = useTranslation('app');
  const { title, errors } = usePageState();
  const name = t('name');
  const words = title === '' ? name : `${title} · ${name}`;
  const whole = errors > 0 ? t('errorPrefix') + words : words;

  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
