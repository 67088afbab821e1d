/**
 * Chance that falls the same way every time: the samples must be the same bytes on every machine.
 *
 * Imports: nothing.
 */

export interface Seeded {
  /** Whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True `percent` times out of a hundred. */
  readonly happens: (percent: number) => boolean;
  /** Throws RangeError on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A new list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
  /** Shaped like a UUID, version 4. */
  readonly uuid: () => string;
}

/** mulberry32: small, whole-number arithmetic only, so that no machine computes it differently. */
export function seeded(name: string): Seeded {
  let state = seedOf(name);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  const below = (limit: number) => next() % limit;
  const hex = () => next().toString(16).padStart(8, '0');
  return {
    between: (least, most) => least + below(most - least + 1),
    happens: (percent) => below(100) < percent,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Nothing to pick from.');
      return list[below(list.length)] as (typeof list)[number];
    },
    shuffled: (list) => {
      const mixed = list.slice();
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other] as (typeof mixed)[number], mixed[last] as (typeof mixed)[number]];
      }
      return mixed;
    },
    uuid: () => {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      const variant = (8 + (Number.parseInt(c.slice(0, 1), 16) % 4)).toString(16);
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
}

/** FNV-1a over the UTF-16 units of the name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash | 0;
}
