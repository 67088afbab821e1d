import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Result of a unit',
} satisfies Words<typeof zh>;
