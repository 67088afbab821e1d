/**
 * Somebody who may log in, and as whom they act in a book.
 *
 * Imports: ledger (types).
 */

import type { Actor, Role } from '#ledger/fields.ts';

export interface Person {
  readonly id: string;
  readonly username: string;
  /** As it is written into the book. */
  readonly name: string;
  readonly unit: string | null;
  /** Whose books there are for this person; no others. */
  readonly office: string;
  readonly posts: readonly Role[];
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
}

export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly unit?: string | undefined;
  /** The first office unless said. */
  readonly office?: string | undefined;
  readonly posts?: readonly Role[];
}

/** As whom a person acts: the post that was asked for, if it is one of theirs. Name and unit are never taken from the request. */
export function actorOfPerson({ name, unit, posts }: Person, asked: string | undefined): Actor {
  const role = posts.find((post) => post === asked) ?? posts[0] ?? 'unit';
  return unit === null ? { role, person: name } : { role, person: name, unit };
}

/** What an admin command or the setup page got wrong. */
export class AccountError extends Error {
  readonly fault: 'username' | 'name' | 'unit' | 'posts' | 'usernameTaken' | 'nameTaken' | 'unknown' | 'self';

  constructor(fault: AccountError['fault']) {
    super(`Account refused: ${fault}. ${whyRefused[fault]}`);
    this.fault = fault;
  }
}

/** For whoever stands at the machine; screens have words of their own. */
const whyRefused: Readonly<Record<AccountError['fault'], string>> = {
  username: 'A username has 2 to 40 letters, digits, dots, lines or underscores.',
  name: 'The name is empty, too long or not plain text.',
  unit: 'The unit is not a name as units have them in the books.',
  posts: 'At the office: office, inspector, leader. In a unit: unit, peer.',
  usernameTaken: 'Somebody has this username.',
  nameTaken: 'Somebody of this office is written into the books by this name.',
  unknown: 'Nobody has this username.',
  self: 'Not for oneself.',
};

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly unit: string | null;
  readonly office: string;
  readonly roles: string;
  readonly mustChange: boolean;
  readonly hasLeft: boolean;
  readonly twoFactorEnabled: boolean | null;
}

export function personOf({ id, username, name, unit, office, roles, mustChange, twoFactorEnabled }: UserRow): Person {
  return { id, username, name, unit: unit ?? null, office, posts: roles.split(',') as Role[], mustChange, hasTotp: twoFactorEnabled === true };
}
