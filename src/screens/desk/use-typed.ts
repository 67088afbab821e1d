/**
 * A form of the desk on its slot: what is in the book until something is typed, then what is typed.
 *
 * Changes go on top of what is there by then, because a file may arrive when the form has moved on.
 *
 * Imports: react, desk.
 */

import { useEffect, useRef } from 'react';

import { useSlot, useSlots, type Typed } from './slots.ts';

export interface TypedForm<Value> {
  readonly value: Value;
  /** undefined while nothing is typed. */
  readonly typed: Typed<Value> | undefined;
  readonly change: (next: Partial<Value> | ((before: Value) => Partial<Value>)) => void;
  readonly write: (typed: Typed<Value> | undefined) => void;
  /** The book has moved on since the typing began, and not by our own save. */
  readonly isConflict: boolean;
}

export interface InBook<Value> {
  readonly value: Value;
  readonly revision: number;
}

export function useTyped<Value extends object>(key: string, inBook: InBook<Value>): TypedForm<Value> {
  const slots = useSlots();
  const [typed, write] = useSlot<Value>(key);
  const book = useRef(inBook);

  useEffect(() => {
    book.current = inBook;
  });

  return {
    typed, write,
    value: typed?.value ?? inBook.value,
    // ahead, not merely another: after a save of our own the typing may be a drawing ahead of the book
    isConflict: typed !== undefined && typed.seen < inBook.revision && !slots.isHeld(key),
    change: (next) => {
      const before = slots.read(key) as Typed<Value> | undefined;
      const value = before?.value ?? book.current.value;
      write({ value: { ...value, ...(typeof next === 'function' ? next(value) : next) }, seen: before?.seen ?? book.current.revision });
    },
  };
}
