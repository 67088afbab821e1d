/**
 * The words of the interface, in Chinese, before each test file that draws: several files share one set of modules, and one may have left another language behind.
 *
 * Imports: app.
 */

import i18next from 'i18next';

import { startLanguage } from '#app/language.ts';

let started: Promise<void> | undefined;

export async function speakChinese(): Promise<void> {
  await (started ??= startLanguage());
  if (i18next.language !== 'zh') await i18next.changeLanguage('zh');
}
