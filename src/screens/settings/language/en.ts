import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Settings',
} satisfies Words<typeof zh>;
