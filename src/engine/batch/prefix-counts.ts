/**
 * How many things have each small whole number, and how many have a smaller one: a binary indexed tree (Fenwick 1994).
 *
 * Imports: nothing.
 */

/** Each operation takes as many steps as `size` has binary digits. */
export interface PrefixCounts {
  readonly add: (value: number, count: 1 | -1) => void;
  /** How many have a value below `value`. */
  readonly below: (value: number) => number;
  /** The value of the `place`-th thing in rising order, from 1; `size` where there are not so many. */
  readonly valueAt: (place: number) => number;
}

/** Counts of the values 0…size − 1; there is at least one. */
export function createPrefixCounts(size: number): PrefixCounts {
  const tree = new Int32Array(size + 1);
  const highestStep = 2 ** Math.floor(Math.log2(size));

  return {
    add(value, count) {
      for (let node = value + 1; node <= size; node += node & -node) tree[node] = (tree[node] ?? 0) + count;
    },
    below(value) {
      let sum = 0;
      for (let node = value; node > 0; node -= node & -node) sum += tree[node] ?? 0;
      return sum;
    },
    valueAt(place) {
      let node = 0;
      let rest = place;
      for (let step = highestStep; step > 0; step >>= 1) {
        const next = node + step;
        const count = next <= size ? (tree[next] ?? 0) : rest;
        if (count >= rest) continue;
        node = next;
        rest -= count;
      }
      return node;
    },
  };
}
