/**
 * Picks the language in use from a scheme's texts.
 *
 * Imports: react-i18next, scheme (types).
 */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Text } from '#scheme/grammar.ts';

export function useText(): (text: Text) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback((text: Text) => (language === 'en' ? text.en : text.zh), [language]);
}
