/**
 * A list of whole numbers of 16 bits that grows as it is written.
 *
 * Imports: nothing.
 */

export interface NumberList {
  readonly length: () => number;
  readonly add: (value: number) => void;
  /** Forgets what stands behind. */
  readonly cutTo: (length: number) => void;
  /** All of them, without the room behind. */
  readonly numbers: () => Uint16Array;
}

/** `room` is a guess. */
export function createNumberList(room: number): NumberList {
  let numbers: Uint16Array<ArrayBuffer> = new Uint16Array(room);
  let length = 0;
  return {
    length: () => length,
    add(value) {
      if (length === numbers.length) numbers = roomier(numbers, length);
      numbers[length] = value;
      length += 1;
    },
    cutTo: (end) => void (length = end),
    numbers: () => numbers.slice(0, length),
  };
}

/** Room for half as much again as is used, so that writing costs no more than copying twice. */
export function roomier(numbers: Uint16Array, used: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(16, Math.ceil(used * 1.5)));
  more.set(numbers);
  return more;
}
