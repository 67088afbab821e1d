import type { Words } from '../words.ts';
import type { zh } from './zh.ts';

export const en = {
  close: 'Close',
  toasts: 'Notices',
} satisfies Words<typeof zh>;
