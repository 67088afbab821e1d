/**
 * Addresses of pages, however they were copied: with or without protocol, "www.", port, closing slash, place in the page, or the
 * marks that a shared link drags along.
 */

/** Plain ASCII: where Chinese goes on without a blank, the address is over. */
export const addressPattern = /https?:\/\/[!#-;=?-~]+/gi;

/** Said by whoever shares a link, not by the page. */
const trackers = /^(utm_\w+|from|isappinstalled|share|spm|source|timestamp|t|_)$/i;

/**
 * Shape    One plain address, or none for a site's front page, which says nothing.
 * Example  "http://www.XX.gov.cn:80/zwgk/index.html#top" -> "xx.gov.cn/zwgk".
 */
export function plainAddress(address: string): readonly string[] {
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(address.trim().replace(/[.,;:!)]+$/, '')) ?? [];
  if (host === '') return [];
  const site = host.toLowerCase().replace(/^www\./, '').replace(/:(80|443)$/, '');
  const [path, query] = split(rest, '?');
  const place = decoded(path).replace(/\/+/g, '/').replace(/\/((index|default)\.\w+)?$/i, '');
  const asked = query.split('&').filter((part) => part !== '' && !trackers.test(part.split('=')[0] ?? '')).sort();
  if (place === '' && asked.length === 0) return [];
  return [`${site}${place}${asked.length === 0 ? '' : `?${asked.join('&')}`}`];
}

/** One page, by a name of its own or a number: two problems seldom share it. A column's list of pages is shared easily. */
export function isSinglePage(plain: string): boolean {
  return /\d{3}[^/]*$|\.\w{2,5}$|\?/.test(plain);
}

/** Addresses in the words and those given as evidence, each once. */
export function addressesOf(words: string, links: readonly string[]): readonly string[] {
  return [...new Set([...(words.match(addressPattern) ?? []), ...links].flatMap(plainAddress))];
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
