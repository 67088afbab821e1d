/** Home as last seen stands at once, and never longer than the books let it. */

import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';

import { currentActor } from '#client/actor.ts';
import type { HomeAnswer } from '#client/book-queries.ts';
import { keepHome } from '#client/kept-home.ts';

const morning = () => '2026-03-02T01:00:00Z';
const home = { today: '2026-03-02', tasks: [], books: [{ book: 'year' }], broken: [], checking: false } as unknown as HomeAnswer;
const key = () => ['home', currentActor()];

/** A program started on what storage holds, its cache of answers. */
function started(build = 'build-1', now = morning): QueryClient {
  const cache = new QueryClient();
  keepHome(cache, build, now);
  return cache;
}

describe('home as last seen', () => {
  it('stands at the next start, as something to ask again at once', () => {
    started().setQueryData(key(), home);
    const cache = started();
    expect(cache.getQueryData(key())).toEqual(home);
    expect(cache.getQueryState(key())?.dataUpdatedAt).toBeLessThan(Date.now() - 1000);
  });

  it.each([
    ['of another day', () => started('build-1', () => '2026-03-02T16:00:00Z')],
    ['of another build of the program', () => started('build-2')],
  ])('is not shown when it is %s', (_, startAgain) => {
    started().setQueryData(key(), home);
    expect(startAgain().getQueryData(key())).toBeUndefined();
  });

  it.each([
    ['while books are still being checked', { checking: true }],
    ['with a broken book', { broken: [{ book: 'year' }] }],
    ['without any year', { books: [] }],
  ])('is not kept %s', (_, change) => {
    started().setQueryData(key(), { ...home, ...change } as HomeAnswer);
    expect(started().getQueryData(key())).toBeUndefined();
  });

  it('gives way when the books cannot be read', async () => {
    started().setQueryData(key(), home);
    const cache = started();
    const failed = cache.fetchQuery({ queryKey: key(), queryFn: () => Promise.reject(new Error('closed')), retry: false });
    await expect(failed).rejects.toThrow('closed');
    await expect.poll(() => cache.getQueryData(key())).toBeUndefined();
  });

  it('is forgotten when storage holds something else there', () => {
    localStorage.setItem('kaoping.home', '{"day":1');
    expect(started().getQueryData(key())).toBeUndefined();
  });
});
