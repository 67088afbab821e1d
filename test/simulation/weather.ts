/** How bad a run is: drawn once per seed, so that some are calm and some are storms. */

import type { Random } from './random.ts';

export interface Weather {
  /** Shares of what befalls a message between a person and a server. */
  readonly net: { readonly lost: number; readonly answerLost: number; readonly twice: number; readonly slow: number };
  /** Shares of what befalls a call of the store. */
  readonly store: { readonly failsBefore: number; readonly failsAfter: number; readonly repeats: number; readonly slow: number; readonly away: number };
  /** Mean milliseconds between two crashes; 0: none. */
  readonly serverCrash: number;
  readonly clientCrash: number;
}

export function weatherOf({ next, chance }: Random): Weather {
  const wild = chance(0.15) ? 0 : next();
  const share = (most: number) => (chance(0.25) ? 0 : next() * most * wild);
  return {
    net: { lost: share(0.4), answerLost: share(0.5), twice: share(0.4), slow: share(0.5) },
    store: { failsBefore: share(0.2), failsAfter: share(0.3), repeats: share(0.2), slow: share(0.5), away: share(0.03) },
    serverCrash: chance(0.4) ? 0 : 3000 + next() * 20_000,
    clientCrash: chance(0.5) ? 0 : 5000 + next() * 30_000,
  };
}

export const calm: Weather = {
  net: { lost: 0, answerLost: 0, twice: 0, slow: 0 }, store: { failsBefore: 0, failsAfter: 0, repeats: 0, slow: 0, away: 0 }, serverCrash: 0, clientCrash: 0,
};
