/**
 * What is being typed on one unit's desk and is not in the book yet, by field ("rate:2.1").
 *
 * Kept outside of React's state, so that a key press draws only the field and the row that it
 * concerns. The draft beside the book keeps the same content (draft-keeper.tsx).
 *
 * Imports: react.
 */

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

export interface Typed<Value> {
  readonly value: Value;
  /** The revision that the person was looking at when the typing began. */
  readonly seen: number;
}

export type DeskDraft = Readonly<Record<string, Typed<unknown>>>;

export interface Slots {
  readonly read: (key: string) => Typed<unknown> | undefined;
  /** undefined empties the slot. */
  readonly write: (key: string, typed: Typed<unknown> | undefined) => void;
  readonly all: () => DeskDraft;
  /** What was kept from before; what has been typed meanwhile wins. */
  readonly load: (kept: DeskDraft) => void;
  readonly replace: (other: DeskDraft) => void;
  /** While a save is under way the book is ahead of what was typed, and that is no conflict. */
  readonly hold: (key: string) => void;
  readonly release: (key: string) => void;
  readonly isHeld: (key: string) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSlots(): Slots {
  let typed: DeskDraft = {};
  const listeners = new Set<() => void>();
  const held = new Set<string>();
  const set = (next: DeskDraft) => {
    typed = next;
    for (const listener of listeners) listener();
  };
  return {
    read: (key) => typed[key],
    write(key, next) {
      if (next === undefined && typed[key] === undefined) return;
      const { [key]: _, ...others } = typed;
      set(next === undefined ? others : { ...others, [key]: next });
    },
    all: () => typed,
    load(kept) {
      if (Object.keys(kept).length > 0) set({ ...kept, ...typed });
    },
    replace: set,
    hold: (key) => held.add(key),
    release: (key) => held.delete(key),
    isHeld: (key) => held.has(key),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const SlotsContext = createContext<Slots>(createSlots());

/** What was typed into a field, and how to change it. The value's shape belongs to the field's one form. */
export function useSlot<Value>(key: string): readonly [Typed<Value> | undefined, (typed: Typed<Value> | undefined) => void] {
  const slots = useContext(SlotsContext);
  const typed = useSyncExternalStore(slots.subscribe, () => slots.read(key)) as Typed<Value> | undefined;
  const write = useCallback((next: Typed<Value> | undefined) => slots.write(key, next), [slots, key]);
  return [typed, write];
}

export function useSlots(): Slots {
  return useContext(SlotsContext);
}
