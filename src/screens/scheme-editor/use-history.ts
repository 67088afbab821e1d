/**
 * Undo and redo over a value that is kept elsewhere: each change goes through here on its way.
 *
 * Letters typed into one field in a row are one step. Reloading begins a new history; what was typed is in the draft.
 */

import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const deepest = 200;
/** A pause as long as this begins a new step. */
const pause = 1500;

export interface History<Value> {
  readonly edit: (change: (value: Value) => Value, mark?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Steps<Value> {
  readonly past: readonly Value[];
  readonly future: readonly Value[];
  /** Of the last change: what it was about, and when. */
  readonly mark: string;
  readonly at: number;
}

export function useHistory<Value>(current: Value, keep: (value: Value) => void): History<Value> {
  const [shown, setShown] = useState({ canUndo: false, canRedo: false });
  const latest = useRef(current);
  const steps = useRef<Steps<Value>>({ past: [], future: [], mark: '', at: 0 });

  useLayoutEffect(() => {
    latest.current = current;
  }, [current]);

  const go = useCallback((value: Value, next: Steps<Value>) => {
    latest.current = value;
    steps.current = next;
    setShown({ canUndo: next.past.length > 0, canRedo: next.future.length > 0 });
    keep(value);
  }, [keep]);

  const edit = useCallback((change: (value: Value) => Value, mark = '') => {
    const next = change(latest.current);
    if (next === latest.current) return;
    const { past, mark: before, at } = steps.current;
    const now = Date.now();
    const isSameStep = mark !== '' && mark === before && now - at < pause;
    go(next, { past: isSameStep ? past : [...past, latest.current].slice(-deepest), future: [], mark, at: now });
  }, [go]);

  const undo = useCallback(() => {
    const { past, future } = steps.current;
    const value = past.at(-1);
    if (value !== undefined) go(value, { past: past.slice(0, -1), future: [...future, latest.current], mark: '', at: 0 });
  }, [go]);

  const redo = useCallback(() => {
    const { past, future } = steps.current;
    const value = future.at(-1);
    if (value !== undefined) go(value, { past: [...past, latest.current], future: future.slice(0, -1), mark: '', at: 0 });
  }, [go]);

  return { edit, undo, redo, ...shown };
}
