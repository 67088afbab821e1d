/**
 * What a request carries through the routes: who asks.
 */

import type { Actor } from '#ledger/fields.ts';

export interface Env { Variables: { actor: Actor } }
