/**
 * The words of the interface, in Chinese, before each test file that draws: several files share one set of modules, and one may have left another language behind.
 *
 * Imports: app, ui.
 */

import i18next from 'i18next';

import { startLanguage } from '#app/language.ts';
import { rememberLook } from '#ui/look.ts';

let started: Promise<void> | undefined;

export async function speakChinese(): Promise<void> {
  await (started ??= startLanguage());
  rememberLook({ theme: undefined, textSize: '100', language: 'zh', density: 'comfort', hand: 'right', shortcuts: true });
  if (i18next.language !== 'zh') await i18next.changeLanguage('zh');
}
