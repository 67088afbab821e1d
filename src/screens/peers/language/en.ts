import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Peer review',
} satisfies Words<typeof zh>;
