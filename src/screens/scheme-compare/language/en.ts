import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = { title: 'Schemes compared', state: 'What is different between two schemes, item by item', left: 'Before', right: 'After' } satisfies Words<typeof zh>;
