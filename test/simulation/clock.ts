/**
 * Time that passes only when nothing else can happen.
 *
 * Everything that waits (a line, a disk, a person) waits here, in an order that the times alone decide. Between two events the
 * program runs until all its promises rest; no real timer takes part, so a run is the same each time and takes no longer than
 * its computing.
 */

export type Ending = 'done' | 'stuck' | 'endless';

export interface Clock {
  /** Milliseconds since the beginning of the run. */
  readonly now: () => number;
  readonly after: (milliseconds: number, what: () => void) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Lets time pass until `isDone`; 'stuck' where nothing is left to happen before that. */
  readonly run: (isDone: () => boolean) => Promise<Ending>;
}

interface Planned { readonly at: number; readonly order: number; readonly what: () => void }

/** So many events are no run any more but somebody who asks for ever. */
const most = 60_000;

export function createClock(): Clock {
  const planned: Planned[] = [];
  let time = 0;
  let made = 0;

  const after = (milliseconds: number, what: () => void) => {
    const event = { at: time + Math.max(0, milliseconds), order: (made += 1), what };
    let place = planned.length;
    while (place > 0 && isLater(planned[place - 1]!, event)) place -= 1;
    planned.splice(place, 0, event);
  };
  return {
    now: () => time,
    after,
    sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    run: async (isDone) => {
      for (let events = 0; events < most; events += 1) {
        await rest();
        if (isDone()) return 'done';
        const next = planned.shift();
        if (next === undefined) return 'stuck';
        time = next.at;
        next.what();
      }
      return 'endless';
    },
  };
}

function isLater(one: Planned, other: Planned): boolean {
  return one.at > other.at || (one.at === other.at && one.order > other.order);
}

/** After every promise that can go on has gone on. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
