/**
 * A page of a long list: `?limit=100&from=200`. Without `limit` the whole list is answered, as the screens ask for it.
 *
 * Imports: the files beside it.
 */

import { wholeNumber } from './input.ts';

export interface ListPage { readonly from: number; readonly limit: number }

/** The list that grows with the year, by view. */
const listByView: Readonly<Record<string, string>> = { problems: 'problems' };
const mostOnPage = 1000;

export function listPage(path: string, query: (name: string) => string | undefined): ListPage | undefined {
  const limit = wholeNumber(query('limit'));
  return limit === undefined || listByView[path] === undefined ? undefined : { from: wholeNumber(query('from')) ?? 0, limit: Math.min(limit, mostOnPage) };
}

/** The same body with a part of its list, and `total`: how many there are in all. */
export function pageOf(body: unknown, path: string, { from, limit }: ListPage): unknown {
  const list = listByView[path] ?? '';
  const rows = (body as Readonly<Record<string, readonly unknown[]>>)[list] ?? [];
  return { ...(body as object), [list]: rows.slice(from, from + limit), total: rows.length };
}
