/** Chinese unless the person chose English here. */

import { ask as en } from './language/en.ts';
import { ask as zh, type AskWords } from './language/zh.ts';
import type { Language } from './walk.ts';

const key = 'kaoping.ask.language';

export function readLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // it holds for this page
  }
}

export function wordsIn(language: Language): AskWords {
  return language === 'en' ? en : zh;
}
