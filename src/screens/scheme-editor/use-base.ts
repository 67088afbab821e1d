/**
 * The scheme above that a draft keeps to, and whether there is a newer version of it.
 *
 * Imports: client, scheme (types).
 */

import { useSchemeIfAny } from '#client/any-scheme.ts';
import { useLibraryAside, type PublishedRow } from '#client/scheme-library.ts';
import type { Scheme } from '#scheme/grammar.ts';

export interface BaseOf {
  /** null: named, and not at hand. undefined: none is named, or it is being fetched. */
  readonly base: Scheme | null | undefined;
  readonly newer: PublishedRow | undefined;
}

export function useBase({ base: named }: Scheme): BaseOf {
  const base = useSchemeIfAny(named?.hash);
  const library = useLibraryAside();
  const versions = [...(library?.above ?? []), ...(library?.published ?? [])].filter(({ id, retired }) => id === named?.id && retired === null);
  const [newest] = versions.toSorted((one, other) => other.version - one.version);
  return {
    base,
    newer: newest !== undefined && newest.hash !== named?.hash && newest.version > (named?.version ?? 0) ? newest : undefined,
  };
}
