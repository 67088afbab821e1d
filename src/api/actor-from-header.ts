/**
 * Who acts where nobody logs in.
 *
 * Imports: ledger, workflow (refusals), api.
 */

import { actor as actorSchema, type Actor } from '#ledger/fields.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { decoded } from './input.ts';

/**
 * The actor of one-computer mode: what the role switch says, carried in a header. It is no login and
 * protects nothing; on a server the session takes its place.
 */
export function actorFromHeader(request: Request): Promise<Actor> {
  const checked = actorSchema.safeParse(decoded(request.headers.get('x-kaoping-actor') ?? ''));
  if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: [{ path: 'actor', fault: 'actor' }] });
  return Promise.resolve(checked.data);
}
