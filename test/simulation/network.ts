/**
 * The way between a person's computer and the servers: messages come late, not at all, twice, and in another order; answers too.
 */

import type { Clock } from './clock.ts';
import type { Random } from './random.ts';
import type { Servers } from './servers.ts';
import type { Weather } from './weather.ts';

export interface NetworkDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly servers: Servers;
  readonly weather: () => Weather;
  readonly trace: (line: string) => void;
}

/** Whoever asks waits no longer. */
const patience = 6000;

export function createNetwork({ clock, random, servers, weather, trace }: NetworkDeps) {
  function send(who: string, request: Request, what: string): Promise<Response> {
    const { net } = weather();
    const slow = () => (random.chance(net.slow) ? random.next() * 15_000 : 1 + random.next() * 40);
    const isLost = random.chance(net.lost);
    const isAnswerLost = random.chance(net.answerLost);
    const copies = isLost ? 0 : random.chance(net.twice) ? 2 : 1;
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new TypeError(why));
      clock.after(patience, () => fail('no answer'));
      for (let copy = 0; copy < copies; copy += 1) {
        const which = random.pick([0, 1] as const);
        const sent = request.clone();
        const takes = slow();
        clock.after(takes, () => {
          trace(`${who} -> server ${which}: ${what}${copy > 0 ? ' (copy)' : ''}`);
          servers.handle(which, sent).then(
            (answer) => {
              trace(`server ${which} -> ${who}: ${answer.status} ${what}${isAnswerLost ? ' (lost)' : ''}`);
              if (!isAnswerLost) clock.after(slow(), () => resolve(answer));
            },
            (cause: unknown) => clock.after(slow(), () => fail(String(cause))),
          );
        });
      }
    });
  }

  return { send };
}

export type Network = ReturnType<typeof createNetwork>;
