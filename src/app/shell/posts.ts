/**
 * The posts a person can take in one-computer mode. The office has two, because a fraud decision
 * needs a second signature by someone else.
 *
 * Imports: client.
 */

import type { Actor } from '#client/actor.ts';
import { persons } from '#client/persons.ts';

export interface Post {
  readonly id: 'clerk' | 'checker' | 'inspector' | 'unit' | 'peer' | 'leader';
  readonly role: Actor['role'];
  readonly person: string;
}

export const posts: readonly Post[] = [
  { id: 'clerk', role: 'office', person: persons.clerk },
  { id: 'checker', role: 'office', person: persons.checker },
  { id: 'inspector', role: 'inspector', person: persons.inspector },
  { id: 'unit', role: 'unit', person: persons.contact },
  { id: 'peer', role: 'peer', person: persons.peer },
  { id: 'leader', role: 'leader', person: persons.leader },
];

export function needsUnit(post: Pick<Post, 'role'>): boolean {
  return post.role === 'unit' || post.role === 'peer';
}

/** The post of an actor; the clerk for one that no post fits. */
export function postOf(actor: Actor): Post {
  const fits = posts.find(({ role, person }) => role === actor.role && person === actor.person);
  const [clerk] = posts;
  if (clerk === undefined) throw new Error('There is at least one post.');
  return fits ?? posts.find(({ role }) => role === actor.role) ?? clerk;
}
