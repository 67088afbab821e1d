/**
 * What a result speaks of, in the scheme that made it.
 *
 * Imports: nothing.
 */

/** Errors: RangeError where it is not there: the result is one of another scheme. */
export function foundIn<Thing extends { readonly id: string }>(things: readonly Thing[] | undefined, id: string): Thing {
  const found = things?.find((thing) => thing.id === id);
  if (found === undefined) throw new RangeError(`The scheme has no ${id}: the result is not one of it.`);
  return found;
}
