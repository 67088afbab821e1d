/**
 * Rows of a list of people as accounts to make: from an uploaded table, a pasted list, the administrator's command alike.
 *
 * All rows are looked at before the first account is made. Who is there already is no fault: a list given twice makes nothing twice.
 *
 * Imports: ledger (fields).
 */

import { key as unitKey, name as nameField, type Role } from '#ledger/fields.ts';

/** Posts of an account of the office, and of one of a unit. */
export const officePosts: readonly Role[] = ['office', 'inspector', 'leader'];
export const unitPosts: readonly Role[] = ['unit', 'peer'];

/** What is typed at login. */
export const usernamePattern = /^[\p{L}\p{N}._-]{2,40}$/u;

export type AccountField = 'name' | 'username' | 'unit' | 'posts';
/** As typed; what is left out is empty. */
export type AccountWords = Readonly<Partial<Record<AccountField, string>>>;
export type AccountFault = 'missing' | 'username' | 'name' | 'unit' | 'posts' | 'twice' | 'usernameTaken' | 'nameTaken';

export interface AccountRow {
  /** `unit` null: the office. Sound where there is no fault. */
  readonly person: { readonly name: string; readonly username: string; readonly unit: string | null; readonly posts: readonly Role[] };
  readonly faults: ReadonlyMap<AccountField, AccountFault>;
  /** This very person has an account: nothing is to be made. */
  readonly isKnown: boolean;
}

export interface AccountsGiven {
  /** Named by their names or ids. null: no year has units yet, and an id is taken as it is. */
  readonly units: readonly NamedUnit[] | null;
  /** Who has an account, whoever left too. */
  readonly present: readonly { readonly username: string; readonly name: string }[];
  /** Posts as they are written, in any language. */
  readonly postByWord: ReadonlyMap<string, Role>;
}

export interface NamedUnit { readonly id: string; readonly name: string }

/** The units that accounts can belong to: those of all years, each once, under the name of its newest year. */
export function unitsOfYears(years: readonly { readonly year: number; readonly unitNames: readonly NamedUnit[] }[]): readonly NamedUnit[] {
  const byId = new Map<string, string>();
  for (const { unitNames } of years.toSorted((one, other) => other.year - one.year)) for (const { id, name } of unitNames) if (!byId.has(id)) byId.set(id, name);
  return [...byId].map(([id, name]) => ({ id, name }));
}

/**
 * Each row with its person or what is wrong in it.
 *
 * Shape    rows in the order of the list; the answer has one for each.
 * Gaps     No unit, or the word for the office: of the office. No posts: runs the office, or both posts of a unit.
 * Errors   None thrown; faults by field. Of two rows with one name the first stands.
 */
export function readAccounts(rows: readonly AccountWords[], { units, present, postByWord }: AccountsGiven): readonly AccountRow[] {
  const lower = (text: string) => text.toLowerCase();
  const nameByUsername = new Map(present.map(({ username, name }) => [lower(username), name]));
  const names = new Set(present.map(({ name }) => name));
  const seen = { username: new Set<string>(), name: new Set<string>() };

  return rows.map((row) => {
    const [name = '', username = '', place = '', given = ''] = [row.name, row.username, row.unit, row.posts].map((text) => (text ?? '').trim());
    const faults = new Map<AccountField, AccountFault>();
    const unit = unitOf(place);
    // a post may be of two words, and blanks may part posts
    const named = given.split(/[,，、;；/]/).map((part) => part.trim()).flatMap((part) => (postByWord.has(part) ? [part] : part.split(/\s+/))).filter((word) => word !== '');
    const chosen = new Set(named.flatMap((word) => postByWord.get(word) ?? []));
    const posts = (unit === null ? officePosts : unitPosts).filter((post) => chosen.has(post));
    const person = { name, username, unit: unit ?? null, posts: named.length > 0 ? posts : unit === null ? (['office'] as const) : unitPosts };
    const isKnown = username !== '' && nameByUsername.get(lower(username)) === name;
    if (isKnown) return { person, faults, isKnown };

    if (name === '') faults.set('name', 'missing');
    else if (!nameField.safeParse(name).success) faults.set('name', 'name');
    else if (names.has(name)) faults.set('name', 'nameTaken');
    else if (seen.name.has(name)) faults.set('name', 'twice');
    if (username === '') faults.set('username', 'missing');
    else if (!usernamePattern.test(username)) faults.set('username', 'username');
    else if (nameByUsername.has(lower(username))) faults.set('username', 'usernameTaken');
    else if (seen.username.has(lower(username))) faults.set('username', 'twice');
    if (unit === undefined) faults.set('unit', 'unit');
    else if (posts.length < new Set(named).size) faults.set('posts', 'posts');
    seen.name.add(name);
    seen.username.add(lower(username));
    return { person, faults, isKnown };
  });

  /** undefined: no such unit. */
  function unitOf(place: string): string | null | undefined {
    if (place === '' || postByWord.get(place) === 'office') return null;
    if (units === null) return unitKey.safeParse(place).success ? place : undefined;
    return units.find(({ id, name }) => name === place || id === place)?.id;
  }
}
