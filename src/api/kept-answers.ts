/**
 * Answers as they were sent, by their tag: many who read the same cost one making. A tag names the book's head, who reads and the
 * day, so an answer is only ever given to whom it was made for, and to nobody once the book has moved on.
 *
 * Imports: nothing.
 */

export interface KeptAnswers {
  /** Made once, also for those who ask while it is being made. What fails is not kept. */
  readonly of: (key: string, make: () => Promise<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** `most`: bytes in all kept answers. One larger than a quarter of it is not kept. */
export function createKeptAnswers(most: number): KeptAnswers {
  /** Least lately used first. */
  const kept = new Map<string, { readonly bytes: Promise<Uint8Array<ArrayBuffer>>; size: number }>();
  let total = 0;

  function drop(key: string): void {
    total -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }

  return {
    of: async (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known.bytes;
      }
      const made = { bytes: make(), size: 0 };
      kept.set(key, made);
      try {
        const { length } = await made.bytes;
        if (kept.get(key) === made) {
          made.size = length;
          total += length;
          if (length > most / 4) drop(key);
        }
        for (const oldest of kept.keys()) {
          if (total <= most) break;
          drop(oldest);
        }
      } catch (cause) {
        if (kept.get(key) === made) drop(key);
        throw cause;
      }
      return made.bytes;
    },
  };
}
