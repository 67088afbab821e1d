/**
 * The timeline of one problem: the only view that reads entries as well as the state.
 *
 * Imports: ledger (types), view (lazily).
 */

import type { Hono } from 'hono/tiny';

import type { Entry } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import type { Books } from './books.ts';
import type { Env } from './env.ts';
import { pastDay } from './past-day.ts';
import { json } from './respond.ts';

export interface TimelineDeps {
  readonly books: Books;
  readonly now: () => string;
  readonly open: (book: string, viewer: Actor) => Promise<BookState>;
}

export function timelineRoutes(app: Hono<Env>, { books, now, open }: TimelineDeps): void {
  app.get('/api/books/:book/problems/:id/timeline', async (c) => {
    const viewer = c.get('actor');
    const present = await open(c.req.param('book'), viewer);
    const day = pastDay(c.req.query('asOf'), { path: 'problems', today: shanghaiDay(now()) });
    const state = day === undefined ? present : await books.asOf(present.book, day);
    const { namesToFind, problemTimeline } = await import('#view/problem-timeline.ts');
    const id = c.req.param('id');
    const names = namesToFind(state, id);
    const sealed = names.length === 0 ? [] : await books.sealed(state.book);
    const entries = sealed
      .slice(0, state.length)
      .filter(({ text }) => names.some((name) => text.includes(name)))
      .map(({ seq, text }) => ({ seq, entry: JSON.parse(text) as Entry }));
    const timeline = problemTimeline(state, id, { viewer, entries });
    if (timeline === undefined) throw new RefusalError({ code: 'notFound', what: 'problem' });
    return json(timeline);
  });
}
