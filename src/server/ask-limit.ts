/**
 * How often the public may answer from one network address, without keeping any: addresses are mixed with a key that lives as
 * long as the process, and forgotten after the window.
 *
 * Imports: node.
 */

import { createHmac, randomBytes } from 'node:crypto';

/** A whole office behind one address may answer; a script may not go on for long. */
const most = 60;
const window = 10 * 60_000;
const mostKept = 50_000;

/** Answers the seconds to wait; 0 where one may go on. `addressOf` says where a request came from. */
export function createAskLimit(addressOf: (request: Request) => string, now: () => number): (request: Request) => number {
  const key = randomBytes(32);
  let began = now();
  let counts = new Map<string, number>();
  return (request) => {
    if (now() - began > window || counts.size > mostKept) {
      began = now();
      counts = new Map();
    }
    const mixed = createHmac('sha256', key).update(addressOf(request)).digest('base64');
    const count = (counts.get(mixed) ?? 0) + 1;
    counts.set(mixed, count);
    return count <= most ? 0 : Math.max(1, Math.ceil((began + window - now()) / 1000));
  };
}
