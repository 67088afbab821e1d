/** What one test file left in the program's stores is gone before the next. */

import { expect, it } from 'vitest';

import { rememberedLook, rememberLook } from '#ui/look.ts';
import { freshStores } from '../support/fresh-stores.ts';

it('every store is as the program makes it', () => {
  rememberLook({ language: 'en', theme: 'dark' });
  freshStores();
  expect(rememberedLook()).toMatchObject({ language: 'zh', theme: undefined });
});
