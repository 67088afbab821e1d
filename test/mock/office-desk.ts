/**
 * The real program with the sample offices loaded into it, and a client that asks it.
 *
 * Imports: api, client, store, mock.
 */

import { vi } from 'vitest';

import { setActor, type Actor } from '#client/actor.ts';
import { createApiClient, type ApiClient } from '#client/api-client.ts';
import { persons } from '#client/persons.ts';
import { createWorld, type World } from '../support/world.ts';

export const office: Actor = { role: 'office', person: persons.clerk };

/** `location` is what the client asks for its own address; Node has none. */
export function openDesk(actor: Actor = office): { readonly api: ApiClient; readonly world: World } {
  vi.stubGlobal('location', { origin: 'http://tab' });
  setActor(actor);
  const world = createWorld({ start: '2026-11-23T02:00:00.000Z' });
  return { api: createApiClient(world.transport), world };
}
