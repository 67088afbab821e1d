/**
 * Taking back the last thing: by the notice's button for 8 seconds, and by Ctrl+Z for as long as
 * the desk is open. Taking back is a new entry in the book, never a removal.
 *
 * Imports: ui (toast, hotkeys).
 */

import { createContext, useContext, useEffect } from 'react';

import { isComposing } from '#ui/hotkeys.ts';
import { toast } from '#ui/toast-store.ts';

export interface Undo {
  /** What was done: "2.1 主动公开：8 分". */
  readonly text: string;
  readonly label: string;
  readonly run: () => void;
}

export interface UndoStack {
  readonly offer: (undo: Undo) => void;
  /** Takes back the last thing; false when there is nothing. */
  readonly last: () => boolean;
}

const longest = 20;

export function createUndoStack(): UndoStack {
  let stack: readonly Undo[] = [];
  const use = (undo: Undo) => {
    if (!stack.includes(undo)) return;
    stack = stack.filter((one) => one !== undo);
    undo.run();
  };
  return {
    offer(undo) {
      stack = [...stack.slice(-(longest - 1)), undo];
      toast({ text: undo.text, tone: 'good', action: { label: undo.label, onClick: () => use(undo) } });
    },
    last() {
      const undo = stack.at(-1);
      if (undo === undefined) return false;
      use(undo);
      return true;
    },
  };
}

export const UndoContext = createContext<UndoStack>(createUndoStack());

export function useUndo(): UndoStack {
  return useContext(UndoContext);
}

/** Ctrl+Z (⌘Z) outside of fields, where it belongs to the text. Not a single key: it is never switched off. */
export function useUndoKey(stack: UndoStack): void {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isComposing(event) || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null) return;
      if (stack.last()) event.preventDefault();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [stack]);
}
