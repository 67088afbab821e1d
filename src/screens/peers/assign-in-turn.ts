/**
 * Who scores whom, by going round the list: each unit is reviewed by the units that follow it.
 *
 * One way of arranging among possible others: an arrangement takes the units in their order and the number
 * wanted, and answers reviewers by unit. Pure.
 */

export type Pairs = ReadonlyMap<string, readonly string[]>;

export type Arrangement = (units: readonly string[], each: number) => Pairs;

/**
 * Shape    Every unit once, in order. Nobody reviews itself, and all reviewers have the same load.
 * Gaps     Where fewer others exist than wanted, all others.
 * Example  (['a', 'b', 'c'], 1) -> a by b, b by c, c by a.
 */
export const assignInTurn: Arrangement = (units, each) => {
  const count = Math.max(0, Math.min(each, units.length - 1));
  return new Map(units.map((unit, index) => [unit, Array.from({ length: count }, (_, step) => units[(index + step + 1) % units.length] ?? unit)]));
};
