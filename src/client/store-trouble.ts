/**
 * What befell the browser's storage while the program was open, for the notice in the frame.
 *
 * lost     the browser replaced a damaged database by an empty one: only a backup brings the books back.
 * newer    another tab opened a newer program: this one must be loaded anew.
 * waiting  an older tab holds the database: it must be closed first.
 *
 * Imports: zustand.
 */

import { create } from 'zustand';

export type StoreTrouble = 'lost' | 'newer' | 'waiting';

const useTroubleStore = create<{ readonly trouble: StoreTrouble | null }>(() => ({ trouble: null }));

export function useStoreTrouble(): StoreTrouble | null {
  return useTroubleStore((state) => state.trouble);
}

export function tellStoreTrouble(trouble: StoreTrouble | null): void {
  useTroubleStore.setState({ trouble });
}
