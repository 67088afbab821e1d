import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  role: {
    office: 'Office',
    inspector: 'Inspector',
    unit: 'Unit',
    peer: 'Peer reviewer',
    leader: 'Leading group',
  },
} satisfies Words<typeof zh>;
