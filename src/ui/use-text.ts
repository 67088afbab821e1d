/**
 * Words that are data, in both languages side by side: `{ zh, en }` -> the one on show. An office may leave
 * its English empty: the Chinese is shown then.
 *
 * Imports: react-i18next.
 * Example  const say = useText(); say(item.title)
 */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

export function useText(): (words: BothLanguages) => string {
  const { i18n } = useTranslation('ui');
  const isEnglish = i18n.language === 'en';
  return useCallback((words) => (isEnglish && words.en !== '' ? words.en : words.zh), [isEnglish]);
}
