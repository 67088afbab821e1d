/**
 * Who is logged in at a server, and the questions around it. Arrives only where a server answers.
 *
 * Imports: zustand, client.
 */

import { create } from 'zustand';

import { actAs, currentActor, type Actor } from '../actor.ts';

export interface SignedIn {
  readonly name: string;
  readonly username: string;
  readonly unit: string | null;
  readonly posts: readonly Actor['role'][];
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
}

/** `unreachable` and `unknown` are ours, the others the server's. */
export type SignInFault = 'wrong' | 'wait' | 'code' | 'short' | 'long' | 'common' | 'name' | 'same' | 'username' | 'usernameTaken' | 'nameTaken' | 'signedOut' | 'unreachable' | 'unknown';

export type SessionAnswer = { readonly ok: true; readonly needsTotp?: boolean; readonly address?: string; readonly backupCodes?: readonly string[] } | { readonly ok: false; readonly fault: SignInFault; readonly minutes?: number };

/** asked: the window to log in is open. away: the server does not answer, and what was sent waits. */
interface Standing { readonly person: SignedIn | null; readonly isAsked: boolean; readonly isAway: boolean; readonly hasOidc: boolean; readonly needsSetup: boolean }

const useStanding = create<Standing>(() => ({ person: null, isAsked: false, isAway: false, hasOidc: false, needsSetup: false }));

export const useSession = useStanding;

export function tellAway(isAway: boolean): void {
  if (useStanding.getState().isAway !== isAway) useStanding.setState({ isAway });
}

/** Asks the server who this is; opens the window where that is nobody yet. */
export async function lookAtSession(): Promise<void> {
  const answer = await fetch('/api/session', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new TypeError('The server has no answer.');
  const { person, hasOidc, needsSetup } = (await answer.json()) as { readonly person: SignedIn | null; readonly hasOidc: boolean; readonly needsSetup: boolean };
  const before = useStanding.getState().person;
  // another person at the same window: nothing that was typed or fetched for the first may be theirs
  if (before !== null && person !== null && before.username !== person.username) {
    location.reload();
    return;
  }
  useStanding.setState({ person, hasOidc, needsSetup, isAsked: person === null || person.mustChange });
  if (person !== null && !person.mustChange) {
    if (before === null) actAs(actorOf(person, rememberedPost(person)));
    for (const go of waiting.splice(0)) go();
  }
}

const waiting: (() => void)[] = [];

/** Resolves when somebody is logged in again. */
export function signedInAgain(): Promise<void> {
  const isFirst = waiting.length === 0;
  const turn = new Promise<void>((resolve) => waiting.push(resolve));
  if (isFirst) lookAtSession().catch(() => useStanding.setState({ isAsked: true }));
  return turn;
}

export async function askSession(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<SessionAnswer> {
  try {
    const answer = await fetch(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    return (await answer.json()) as SessionAnswer;
  } catch {
    return { ok: false, fault: 'unreachable' };
  }
}

/** Which of one's own posts: chosen here, checked by the server. */
export function takePost(person: SignedIn, role: Actor['role']): void {
  actAs(actorOf(person, role));
  try {
    localStorage.setItem('kaoping.post', role);
  } catch {
    // asked again next time
  }
}

function rememberedPost({ posts }: SignedIn): Actor['role'] {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem('kaoping.post');
  } catch {
    // nothing is kept where storage is switched off
  }
  return posts.find((post) => post === kept) ?? posts[0] ?? currentActor().role;
}

function actorOf({ name, unit }: SignedIn, role: Actor['role']): Actor {
  return unit === null ? { role, person: name } : { role, person: name, unit };
}
