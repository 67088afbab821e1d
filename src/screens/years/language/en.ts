import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Assessment years',
} satisfies Words<typeof zh>;
