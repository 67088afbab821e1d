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
  readonly posts: readonly Role[];
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
}

export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly unit?: string | undefined;
  readonly posts?: readonly Role[];
}

/** As whom a person acts: the post that was asked for, if it is one of theirs. Name and unit are never taken from the request. */
export function actorOfPerson({ name, unit, posts }: Person, asked: string | undefined): Actor {
  const role = posts.find((post) => post === asked) ?? posts[0] ?? 'unit';
  return unit === null ? { role, person: name } : { role, person: name, unit };
}

/** What an admin command or the setup page got wrong. */
export class AccountError extends Error {
  readonly fault: 'username' | 'name' | 'unit' | 'posts' | 'usernameTaken' | 'nameTaken' | 'unknown';

  constructor(fault: AccountError['fault']) {
    super(`Account refused: ${fault}`);
    this.fault = fault;
  }
}

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly unit: string | null;
  readonly roles: string;
  readonly mustChange: boolean;
  readonly hasLeft: boolean;
  readonly twoFactorEnabled: boolean | null;
}

export function personOf({ id, username, name, unit, roles, mustChange, twoFactorEnabled }: UserRow): Person {
  return { id, username, name, unit: unit ?? null, posts: roles.split(',') as Role[], mustChange, hasTotp: twoFactorEnabled === true };
}
