/**
 * Who acts in the samples: the posts of one-computer mode. No sample names a person.
 *
 * Imports: client/persons.
 */

import { persons } from '#client/persons.ts';
import type { Actor } from '#ledger/fields.ts';

export const clerk: Actor = { role: 'office', person: persons.clerk };
/** The second pair of eyes at the office: signs what the clerk proposed. */
export const checker: Actor = { role: 'office', person: persons.checker };
export const inspector: Actor = { role: 'inspector', person: persons.inspector };
export const leader: Actor = { role: 'leader', person: persons.leader };

export const contactOf = (unit: string): Actor => ({ role: 'unit', person: persons.contact, unit });
export const peerOf = (unit: string): Actor => ({ role: 'peer', person: persons.peer, unit });
