/**
 * What an office is told of the offices below it: how far their years are, and what they published. Nothing else of their books
 * has a route, and for who is neither of the office nor a leader, or has nobody below, there is none of these either.
 */

import type { Context } from 'hono';
import type { Hono } from 'hono/tiny';

import type { BookState } from '#ledger/state.ts';
import { mayDo } from '#workflow/policy.ts';
import { RefusalError } from '#workflow/refusal.ts';
import type { Env } from './env.ts';
import { json } from './respond.ts';
import type { County, Tiers } from './tiers.ts';

export function countyRoutes(app: Hono<Env>, { now, tiers }: { readonly now: () => string; readonly tiers: Tiers | undefined }): void {
  async function counties(c: Context<Env>): Promise<readonly County[]> {
    const isShown = tiers !== undefined && mayDo(c.get('actor').role, 'readCharts', 'preparation');
    const below = isShown ? await tiers.below() : [];
    if (below.length === 0) throw new RefusalError({ code: 'notFound', what: 'route' });
    return below;
  }

  app.get('/api/counties', async (c) => {
    const below = await counties(c);
    const { countiesView } = await import('#view/counties.ts');
    return json(countiesView(await Promise.all(below.map(async ({ id, name, books }) => ({ id, name, ...(await yearsOf(books)) }))), now()));
  });

  app.get('/api/counties/:county/years/:book', async (c) => {
    const county = (await counties(c)).find(({ id }) => id === c.req.param('county'));
    if (county === undefined) throw new RefusalError({ code: 'notFound', what: 'book' });
    const { publishedYearView } = await import('#view/counties.ts');
    const body = publishedYearView(await county.books.load(c.req.param('book')), county);
    // a year that is not published yet has no result to be read
    if (body === undefined) throw new RefusalError({ code: 'notFound', what: 'book' });
    return json(body);
  });
}

/** A broken year must not stand in the way of the others; it is counted. */
async function yearsOf(books: County['books']): Promise<{ readonly years: readonly BookState[]; readonly broken: number }> {
  const ids = await books.ids();
  const loaded = await Promise.all(ids.map((id) => books.load(id).catch(() => undefined)));
  const years = loaded.flatMap((state) => state ?? []);
  return { years, broken: ids.length - years.length };
}
