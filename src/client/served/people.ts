/**
 * Accounts of a server, for the office: read, and changed. What was refused is an answer, as a fault to be put into words.
 *
 * Imports: @tanstack/react-query, workflow (refusals), client.
 */

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { RefusalError } from '#workflow/refusal.ts';
import { useActor, type Actor } from '../actor.ts';
import { askAs } from './ask-as.ts';

export interface ListedPerson {
  readonly username: string;
  readonly name: string;
  /** null: the office. */
  readonly unit: string | null;
  readonly posts: readonly Actor['role'][];
  /** Has not come in yet, or not since the last first password. */
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
  readonly hasLeft: boolean;
}

export interface NewPerson { readonly username: string; readonly name: string; readonly unit: string | null; readonly posts: readonly Actor['role'][] }

export type PeopleFault = 'username' | 'name' | 'unit' | 'posts' | 'usernameTaken' | 'nameTaken' | 'unknown' | 'self' | 'input' | 'notAllowed' | 'unreachable';
export type PeopleAnswer = { readonly ok: true; readonly password?: string } | { readonly ok: false; readonly fault: PeopleFault };

/** Suspends; throws RefusalError where the server does not answer or the list is not for this person. */
export function usePeople(): readonly ListedPerson[] {
  const actor = useActor();
  return useSuspenseQuery({
    queryKey: ['people', actor],
    queryFn: async () => {
      const answer = await askAs('GET', '/people');
      if (answer === undefined) throw new RefusalError({ code: 'unreachable' });
      const body = (await answer.json()) as { readonly ok: boolean; readonly people?: readonly ListedPerson[] };
      if (body.people === undefined) throw new RefusalError({ code: 'notFound', what: 'route' });
      return body.people;
    },
  }).data;
}

export function useKeepPeople() {
  const cache = useQueryClient();
  const change = async (method: 'POST' | 'PUT', path: string, body?: unknown): Promise<PeopleAnswer> => {
    const answer = await askAs(method, `/people${path}`, body);
    const told = answer === undefined ? undefined : await (answer.json() as Promise<PeopleAnswer>).catch(() => undefined);
    await cache.invalidateQueries({ queryKey: ['people'] });
    // a database that is away answers in the words of the books
    return told === undefined || (!told.ok && told.fault === undefined) ? { ok: false, fault: 'unreachable' } : told;
  };
  return {
    make: (person: NewPerson) => change('POST', '', person),
    setStanding: ({ username, posts, hasLeft }: Pick<ListedPerson, 'username' | 'posts' | 'hasLeft'>) => change('PUT', `/${encodeURIComponent(username)}`, { posts, hasLeft }),
    newPassword: (username: string) => change('POST', `/${encodeURIComponent(username)}/password`, {}),
  };
}
