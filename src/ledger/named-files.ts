/**
 * Which evidence files entries name.
 *
 * Imports: nothing.
 */

/**
 * Every file that sealed entries name, by the SHA-256 of its bytes, each once.
 *
 * Shape    entries as they were sealed, canonical JSON. Words that somebody wrote have their quotation marks escaped there, so
 *          nothing in them looks like a name of a file.
 * Errors   None.
 */
export function namedFiles(entries: readonly { readonly text: string }[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ text }) => [...text.matchAll(/"sha256":"([0-9a-f]{64})"/g)].map((match) => match[1] ?? '')));
}
