/**
 * The list of accounts, and changes to one: what the office does on its page of people.
 *
 * Imports: store (types), the files beside it.
 */

import type { Role } from '#ledger/fields.ts';
import type { SqlPool } from '#store/sql.ts';
import { AccountError, personOf, type Person, type UserRow } from './person.ts';
import type { Accounts } from './accounts.ts';

export interface ListedPerson extends Omit<Person, 'id' | 'office'> {
  /** Keeps the name in the books and has no access. */
  readonly hasLeft: boolean;
}

export interface Standing { readonly posts: readonly Role[]; readonly hasLeft: boolean }

/** Everybody of an office, whoever left too: the names stand in the books. Sorted by name here, because collations of databases differ. */
export async function listPeople(pool: SqlPool, office: string): Promise<readonly ListedPerson[]> {
  const { rows } = await pool.query('SELECT * FROM "user" WHERE "office" = $1', [office]);
  const order = new Intl.Collator('zh-CN');
  return (rows as unknown as readonly UserRow[])
    .map((row) => {
      const { id: _, office: __, ...told } = personOf(row);
      return { ...told, hasLeft: row.hasLeft };
    })
    .toSorted((one, other) => order.compare(one.name, other.name));
}

/**
 * Posts and access of somebody else. Nobody takes the office away from themselves: somebody must be left who can give it.
 *
 * Errors   AccountError: self, unknown, posts.
 */
export async function setStanding(accounts: Accounts, who: Person, { username, posts, hasLeft }: Standing & { readonly username: string }): Promise<void> {
  if (username.toLowerCase() === who.username) throw new AccountError('self');
  await ofOwnOffice(accounts, who, username);
  await accounts.setPosts(username, posts);
  if (hasLeft) await accounts.leave(username);
  else await accounts.rejoin(username);
}

/** Somebody of another office is nobody here. */
export async function ofOwnOffice(accounts: Accounts, who: Person, username: string): Promise<void> {
  if ((await accounts.officeOf(username)) !== who.office) throw new AccountError('unknown');
}
