/**
 * Who is logged in at a server, and the questions around it. Arrives only where a server answers.
 *
 * Imports: zustand, client.
 */

import { create } from 'zustand';

import { actAs, currentActor, type Actor } from '../actor.ts';
import { useHasCounties } from '../counties.ts';

export interface SignedIn {
  readonly name: string;
  readonly username: string;
  readonly unit: string | null;
  readonly posts: readonly Actor['role'][];
  readonly mustChange: boolean;
  readonly hasTotp: boolean;
  /** There are offices below one's own. */
  readonly hasCounties: boolean;
}

/** `unreachable` and `unknown` are ours, those of the city come with the way back from it, the others are the server's. */
export type SignInFault = 'cityUnknown' | 'cityFailed' | 'wrong' | 'wait' | 'code' | 'short' | 'long' | 'common' | 'name' | 'same' | 'username' | 'usernameTaken' | 'nameTaken' | 'signedOut' | 'unreachable' | 'unknown';

export type SessionAnswer = { readonly ok: true; readonly needsTotp?: boolean; readonly address?: string; readonly backupCodes?: readonly string[] } | { readonly ok: false; readonly fault: SignInFault; readonly minutes?: number };

/** asked: the window to log in is open. away: the server does not answer, and what was sent waits. last: who was logged in here until the session ended. */
interface Standing { readonly person: SignedIn | null; readonly last: SignedIn | null; readonly isAsked: boolean; readonly isAway: boolean; readonly hasOidc: boolean; readonly needsSetup: boolean }

const useStanding = create<Standing>(() => ({ person: null, last: null, isAsked: false, isAway: false, hasOidc: false, needsSetup: false }));

export const useSession = useStanding;

export function tellAway(isAway: boolean): void {
  if (useStanding.getState().isAway !== isAway) useStanding.setState({ isAway });
}

/** Asks the server who this is; opens the window where that is nobody yet. */
export async function lookAtSession(): Promise<void> {
  const answer = await fetch('/api/session', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new TypeError('The server has no answer.');
  const { person, hasOidc, needsSetup } = (await answer.json()) as { readonly person: SignedIn | null; readonly hasOidc: boolean; readonly needsSetup: boolean };
  const { last } = useStanding.getState();
  // another person at the same window: nothing that was typed or fetched for the first may be theirs
  if (last !== null && person !== null && last.username !== person.username) {
    location.reload();
    return;
  }
  useHasCounties.setState({ hasCounties: person?.hasCounties ?? false });
  useStanding.setState({ person, last: person ?? last, hasOidc, needsSetup, isAsked: person === null || person.mustChange });
  if (person !== null && !person.mustChange) {
    // with a first password nobody acts as anybody yet; a post may have been taken away meanwhile
    // a window of its own for the city's sign-on: those that wait hear of it
    if (last === null) windows.postMessage('in');
    if (last === null || last.mustChange || !person.posts.includes(currentActor().role)) actAs(actorOf(person, rememberedPost(person)));
    for (const go of waiting.splice(0)) go();
  }
}

/** Other windows of this browser have the same session: who comes in or goes out at one of them does so at all. */
const windows = new BroadcastChannel('kaoping.session');
windows.addEventListener('message', ({ data }) => {
  const { isAsked } = useStanding.getState();
  if (isAsked === (data === 'in')) void lookAtSession().catch(() => undefined);
});

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
    const told = (await answer.json()) as SessionAnswer;
    if (told.ok) windows.postMessage(method === 'DELETE' && path === '/api/session' ? 'out' : 'in');
    return told;
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
