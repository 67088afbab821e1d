/**
 * The notices on show. `toast()` may be called from anywhere, also outside of React.
 *
 * Imports: zustand.
 * Example  toast({ text: t('recorded'), action: { label: t('undo'), onClick: undo } });
 */

import { create } from 'zustand';

export interface Toast {
  readonly text: string;
  /** 'plain' by default. */
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

interface ShownToast extends Toast {
  readonly id: number;
}

/** Long enough to read it and to reach its button. */
const showFor = 8000;

const useToastStore = create<{ readonly toasts: readonly ShownToast[] }>(() => ({ toasts: [] }));
const timers = new Map<number, ReturnType<typeof setTimeout>>();
let nextId = 1;

export function useToasts(): readonly ShownToast[] {
  return useToastStore((state) => state.toasts);
}

export function toast(notice: Toast): void {
  const id = nextId++;
  useToastStore.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { ...notice, id }] }));
  releaseToast(id);
}

export function dismissToast(id: number): void {
  holdToast(id);
  useToastStore.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
}

/** Stops its time, while someone reads or reaches for it. */
export function holdToast(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** Starts its time anew. */
export function releaseToast(id: number): void {
  holdToast(id);
  timers.set(id, setTimeout(() => dismissToast(id), showFor));
}
