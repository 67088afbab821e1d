/**
 * The search part of an address as plain words: `?q=教育&late=1`, nothing quoted or nested.
 *
 * Imports: nothing.  Used by: the router.
 */

export type SearchWords = Readonly<Record<string, string>>;

export function parseSearchText(searchText: string): SearchWords {
  return Object.fromEntries(new URLSearchParams(searchText));
}

/** Leaves out what is empty, undefined or false, so that a link stays short. */
export function printSearchText(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === true) params.set(key, '1');
    else if (typeof value === 'string' && value !== '') params.set(key, value);
    else if (typeof value === 'number') params.set(key, String(value));
  }
  const printed = params.toString();
  return printed === '' ? '' : `?${printed}`;
}
