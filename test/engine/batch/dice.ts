/** Chance that can be repeated: the same seed throws the same numbers. For tests and measurements. */

export interface Dice {
  /** A whole number from 0 to `sides` − 1. */
  readonly roll: (sides: number) => number;
  /** True in so many of a hundred throws. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <Thing>(things: readonly Thing[]) => Thing;
}

/** Tommy Ettinger's mulberry32. */
export function createDice(seed: number): Dice {
  let state = seed | 0;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
  return {
    roll,
    chance: (percent) => roll(100) < percent,
    pick: (things) => {
      const thing = things[roll(things.length)];
      if (thing === undefined) throw new RangeError('Nothing to pick from.');
      return thing;
    },
  };
}

export function shuffled<Thing>(dice: Dice, things: readonly Thing[]): readonly Thing[] {
  const rest = [...things];
  return things.map(() => rest.splice(dice.roll(rest.length), 1)[0]).filter((thing) => thing !== undefined);
}
