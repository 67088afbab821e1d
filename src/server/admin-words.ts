/**
 * What went wrong at the machine, as a sentence that says what to do.
 *
 * Imports: store.
 */

import { codeOf } from '#store/sql.ts';

/** Node's and PostgreSQL's codes; anything else is told as it came. */
const wordsByCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'No database answers at the address in DATABASE_URL: is it running, and is the port right?',
  ENOTFOUND: 'The host in DATABASE_URL is not known here.',
  EAI_AGAIN: 'The host in DATABASE_URL is not known here, or no name server answers.',
  ETIMEDOUT: 'No answer from the address in DATABASE_URL.',
  '28P01': 'The database refuses the user or the password in DATABASE_URL.',
  '28000': 'The database does not let this user in: see DATABASE_URL and its pg_hba.conf.',
  '3D000': 'There is no database of the name in DATABASE_URL; make it first (createdb).',
  '42501': 'The user in DATABASE_URL may not make tables there: let it own the database.',
  ENOENT: 'The file or folder is not there.',
  EACCES: 'The file or folder may not be read or written by this user.',
  EROFS: 'The file system cannot be written.',
  ENOSPC: 'The disk is full.',
  EISDIR: 'That is a folder, not a file.',
  EEXIST: 'That is a file, not a folder.',
  ENOTDIR: 'That is a file, not a folder.',
};

export function wordsOf(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : String(cause);
  // several addresses of one host were tried: it has no words of its own
  const code = codeOf(cause);
  const words = wordsByCode[code];
  return words === undefined ? said : `${words} (${said === '' ? code : said})`;
}
