/**
 * One person's computer: the real client of the API, the real resending, over the played line. It can crash: what was in its memory
 * is gone, what was on its disk is not.
 *
 * Imports: client.
 */

import { actAs, type Actor } from '#client/actor.ts';
import { createApiClient, type ApiClient } from '#client/api-client.ts';
import { createResending } from '#client/served/resending.ts';
import type { Clock } from './clock.ts';
import { never } from './database.ts';
import type { Network } from './network.ts';

export interface Life {
  readonly api: ApiClient;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly isOver: () => boolean;
  readonly end: () => void;
}

export interface ComputerDeps {
  readonly clock: Clock;
  readonly network: Network;
  readonly name: string;
  readonly actor: Actor;
  /** Told of each text that leaves. */
  readonly noted: (text: string) => void;
  /** A computer that breaks its promises, to see whether that is found. */
  readonly spoil: (request: Request) => Promise<Request>;
}

/** From one start of the computer to its next crash. */
export function startComputer({ clock, network, name, actor, noted, spoil }: ComputerDeps): Life {
  let isOver = false;
  /** Nothing comes back to a computer that is off. */
  const alive = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      const result = await work;
      return isOver ? await never() : result;
    } catch (cause) {
      return isOver ? never() : Promise.reject(cause);
    }
  };
  const sleep = (milliseconds: number) => alive(clock.sleep(milliseconds));
  const ask = async (asked: Request) => {
    const request = await spoil(asked);
    const text = request.method === 'GET' ? '' : await request.clone().text();
    noted(text);
    const command = /"id":"([0-9a-f-]{36})"/.exec(text)?.[1];
    const what = `${request.method} ${new URL(request.url).pathname.replace('/api/books/', '')} ${/"kind":"\w+"/.exec(text)?.[0].slice(8, -1) ?? ''}${command === undefined ? '' : ` ${command.slice(0, 8)}`}`;
    return alive(network.send(name, request, what));
  };
  const real = createApiClient(createResending({ ask, wait: sleep, signedInAgain: never, tellAway: () => undefined }));
  // who acts is one for the whole window there; here everybody shares one
  const as = <Result>(work: () => Result): Result => {
    actAs(actor);
    return work();
  };
  const api: ApiClient = {
    ...real,
    get: (path) => as(() => real.get(path)),
    send: (method, path, body) => as(() => real.send(method, path, body)),
  };
  return {
    api, sleep,
    isOver: () => isOver,
    end: () => {
      isOver = true;
    },
  };
}
