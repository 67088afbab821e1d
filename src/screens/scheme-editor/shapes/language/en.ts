import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = { each: 'per occurrence', good: 'Satisfied', fair: 'Fairly satisfied', bad: 'Dissatisfied' } satisfies Words<typeof zh>;
