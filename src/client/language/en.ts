import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  persons: {
    clerk: 'Office clerk',
    checker: 'Office checker',
    inspector: 'Inspector',
    contact: 'Unit contact',
    peer: 'Peer reviewer',
    leader: 'Leading group',
  },
} satisfies Words<typeof zh>;
