import { describe, expect, it } from 'vitest';

import { isSuspect, signsOf } from '#workflow/survey/flags.ts';
import { content, gathered, uuid, type Given } from './gathered.ts';

const signs = (given: readonly Given[]) => {
  const found = signsOf(content, gathered(given), 1);
  return given.map((_, at) => (found.get(uuid(at)) ?? []).map(({ kind }) => kind));
};
const mixed = (at: number): Given => ({ picks: { full: 'ABCD'[at % 4]!, timely: 'BACD'[(at * 3) % 4]!, found: 'CABD'[(at * 7) % 4]!, request: 'DABC'[(at >> 1) % 4]! }, at: new Date(Date.UTC(2025, 11, 1 + (at % 25), at % 12, (at * 7) % 60)).toISOString().replace('.000', '') });

describe('signs of an odd answer', () => {
  it.each<[string, readonly Given[], readonly (readonly string[])[]]>([
    ['nobody reads six questions in three seconds', [{ ...mixed(1), took: 3 }, { ...mixed(2), took: 50 }], [['fast'], []]],
    ['everything alike is weak by itself', [{ all: 'A' }], [['straight']]],
    ['the second answer of one browser for the same unit', [{ ...mixed(1), mark: 'ab' }, { ...mixed(2), mark: 'ab' }, { ...mixed(3), mark: 'ab', unit: 'b' }], [[], ['sameBrowser'], []]],
    ['the same long words', [{ ...mixed(1), words: '建议增加办事指南的更新频率！' }, { ...mixed(2), words: '建议增加办事指南的更新频率' }], [['sameText'], ['sameText']]],
    ['"no opinion" is everybody’s', [{ ...mixed(1), words: '没有意见' }, { ...mixed(2), words: '没有意见' }], [[], []]],
  ])('%s', (_what, given, expected) => {
    expect(signs(given)).toEqual(expected);
  });

  it('tells a wave that says the very same from one in which people differ', () => {
    const calm = Array.from({ length: 60 }, (_, at) => mixed(at));
    const wave = (one: (at: number) => Given) => Array.from({ length: 16 }, (_, at) => ({ ...one(at), at: `2025-12-28T03:00:${String(at * 3).padStart(2, '0')}Z` }));
    const alike = signs([...calm, ...wave(() => ({ picks: { full: 'A', timely: 'A', found: 'A', request: 'B' } }))]).slice(60);
    expect(alike.every((kinds) => kinds.includes('waveAlike'))).toBe(true);
    const differing = signs([...calm, ...wave((at) => mixed(at))]).slice(60);
    expect(differing.every((kinds) => kinds.length === 1 && kinds[0] === 'wave')).toBe(true);
  });

  it('makes an answer suspect by a strong sign alone', () => {
    const weak = [{ kind: 'straight', isStrong: false, count: 6 }, { kind: 'wave', isStrong: false, count: 9 }] as const;
    expect([isSuspect(undefined), isSuspect([...weak]), isSuspect([...weak, { kind: 'fast', isStrong: true, count: 2 }])]).toEqual([false, false, true]);
  });
});
