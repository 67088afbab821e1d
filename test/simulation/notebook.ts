/** What people know of their own deeds, against which the books are compared at the end. */

import type { Accepted } from '#client/commands.ts';

export interface Deed {
  /** Stands in the words of the command and nowhere else. */
  readonly mark: string;
  readonly book: string;
  readonly kind: string;
  /** Ids that it was sent under. */
  readonly ids: Set<string>;
  outcome: 'open' | 'acknowledged' | 'refused' | 'unknown';
  accepted?: Accepted;
}

/** One save of a draft: which one it replaced as far as its author knew, and which one it became. */
export interface Save { readonly key: string; readonly seen: string | null; readonly content: string; savedAt: string | null }

export function createNotebook() {
  const deeds: Deed[] = [];
  const saves: Save[] = [];
  const faults: string[] = [];
  const counts = { asked: 0, acknowledged: 0, replayed: 0, refused: 0, conflicts: 0, unknown: 0, reads: 0, saves: 0, draftConflicts: 0, serverCrashes: 0, clientCrashes: 0 };
  /** Highest that anybody has been shown, by what it is of: whoever asks later must not be shown less. */
  const highest = new Map<string, number>();

  return {
    deeds, saves, faults, counts,
    fault: (words: string) => void faults.push(words),
    shown: (what: string, number: number) => void highest.set(what, Math.max(number, highest.get(what) ?? 0)),
    /** As it is now, to be held against what is shown later. */
    standing: (): ReadonlyMap<string, number> => new Map(highest),
    begin: (deed: Pick<Deed, 'mark' | 'book' | 'kind'>): Deed => {
      const made: Deed = { ...deed, ids: new Set(), outcome: 'open' };
      deeds.push(made);
      counts.asked += 1;
      return made;
    },
  };
}

export type Notebook = ReturnType<typeof createNotebook>;
