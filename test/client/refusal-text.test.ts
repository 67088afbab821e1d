/** Refusals as sentences: days as people read them, lists with the mark of the language. */

import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

import { loadWords } from '#app/language.ts';
import { refusalText } from '#client/refusal-text.ts';
import type { Refusal } from '#workflow/refusal.ts';

beforeAll(async () => {
  for (const language of ['en', 'zh']) {
    await i18next.changeLanguage(language);
    await loadWords(['client', 'workflow']);
  }
});

const inLanguage = (language: 'zh' | 'en', refusal: Refusal) => refusalText(i18next.getFixedT(language, ['client', 'workflow']), refusal, (_, id) => id);

const ofDays: readonly Refusal[] = [
  { code: 'deadlinePassed', until: '2026-03-09' },
  { code: 'visitConcluded', on: '2026-03-09' },
  { code: 'futureDay', day: '2026-03-09' },
  { code: 'daysOrder', first: '2026-03-09', next: '2026-03-09' },
  { code: 'notEarlier', day: '2026-03-09', earlier: '2026-03-09' },
  { code: 'windowClosed', closed: '2026-03-09' },
  { code: 'schemePublished', version: 1, from: '2026-03-09' },
];

describe.each(ofDays)('$code', (refusal) => {
  it('says its days as people read them', () => {
    expect(inLanguage('zh', refusal)).toContain('2026年3月9日');
    expect(inLanguage('en', refusal)).toContain('9 March 2026');
    expect(inLanguage('zh', refusal) + inLanguage('en', refusal)).not.toMatch(/2026-03-09|\{\{/);
  });
});

it('a list has the mark of the language between its parts', () => {
  const refusal: Refusal = { code: 'problemsLeft', numbers: [3, 5] };
  expect([inLanguage('zh', refusal), inLanguage('en', refusal)]).toEqual([expect.stringContaining('3、5'), expect.stringContaining('3, 5')]);
});
