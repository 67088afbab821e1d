/**
 * Asks a server's own routes, those beside the books, in the post that one works in now.
 *
 * Imports: client.
 */

import { currentActor } from '../actor.ts';
import { askServer } from './server-transport.ts';

/** `path` below /api. undefined: no answer came. A session that has ended is waited for. */
export async function askAs(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Response | undefined> {
  const headers = { 'x-kaoping-actor': encodeURIComponent(JSON.stringify(currentActor())), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  return askServer(new Request(`${location.origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })).catch(() => undefined);
}
