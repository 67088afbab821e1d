/** The words a new element begins with, in both languages. */

import type { Text } from '#scheme/grammar.ts';
import { en } from './language/en.ts';
import { zh } from './language/zh.ts';

export function startWords(key: keyof typeof zh): Text {
  return { zh: zh[key], en: en[key] };
}
