/**
 * Who is sitting at the computer.
 *
 * In one-computer mode there is no login: whoever sits there says as whom he acts, and every
 * command carries that. The choice outlives a reload, so it is kept in localStorage; where that
 * is switched off (private windows, policies) it lives as long as the tab.
 *
 * Imports: zustand.
 */

import { create } from 'zustand';

import { persons } from './persons.ts';

export interface Actor {
  readonly role: 'office' | 'inspector' | 'unit' | 'peer' | 'leader';
  /** Who it is, as it is written into the book. */
  readonly person: string;
  /** The unit the person belongs to, for the roles unit and peer. */
  readonly unit?: string;
}

const place = 'kaoping.actor';

const firstActor: Actor = { role: 'office', person: persons.clerk };

/** Before the store below, which asks for it as soon as it is made. */
const roles: readonly string[] = ['office', 'inspector', 'unit', 'peer', 'leader'] satisfies Actor['role'][];

const useActorStore = create<{ readonly actor: Actor }>(() => ({ actor: remembered() }));

export function useActor(): Actor {
  return useActorStore((state) => state.actor);
}

/** Outside of React: what the transport puts on each request. */
export function currentActor(): Actor {
  return useActorStore.getState().actor;
}

/** For this tab alone: whom a server let in. */
export function actAs(actor: Actor): void {
  useActorStore.setState({ actor });
}

export function setActor(actor: Actor): void {
  actAs(actor);
  try {
    localStorage.setItem(place, JSON.stringify(actor));
  } catch {
    // Storage is switched off or full: the choice then lasts for this tab only.
  }
}

function remembered(): Actor {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isActor(kept) ? kept : firstActor;
  } catch {
    return firstActor;
  }
}

function isActor(kept: unknown): kept is Actor {
  if (typeof kept !== 'object' || kept === null) return false;
  const { role, person, unit } = kept as Record<string, unknown>;
  const belongs = role === 'unit' || role === 'peer' ? typeof unit === 'string' : unit === undefined;
  return typeof role === 'string' && roles.includes(role) && typeof person === 'string' && person !== '' && belongs;
}
