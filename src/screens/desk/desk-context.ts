/**
 * The desk on show, for everything that is drawn once per desk. Rows of the list get plain props
 * instead, so that they are not drawn again with every change.
 *
 * Imports: client, ui, view and scheme (types), workflow, desk.
 */

import { createContext, useCallback, useContext } from 'react';

import { refusalFrom } from '#client/api-client.ts';
import type { CommandInput } from '#client/commands.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { afterPaint } from '#ui/after-paint.ts';
import type { DeskView } from '#view/desk.ts';
import type { Action } from '#workflow/policy.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { workTable } from '#workflow/scheme-parts.ts';
import type { DeskKind, ItemPlace } from './places.ts';

export interface Desk {
  readonly book: string;
  readonly view: DeskView;
  /** As it holds for the unit's class. */
  readonly scheme: Scheme;
  readonly kind: DeskKind;
  readonly places: readonly ItemPlace[];
  /** Carries a command out; undefined when it was accepted and what changed is on the screen. */
  readonly send: (command: CommandInput) => Promise<Refusal | undefined>;
  /** The newest view of a unit, also one that is not on show. */
  readonly newest: (unit: string) => DeskView | undefined;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDeskOnShow(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A part of the desk is drawn outside of DeskContext.');
  return desk;
}

export function useMay(): (action: Action) => boolean {
  const { view } = useDeskOnShow();
  return useCallback((action) => view.allowed.includes(action), [view.allowed]);
}

/** What a refusal has ids for, by name: items and parts in the language on show. */
export function nameInScheme(scheme: Scheme, say: (words: { zh: string; en: string }) => string) {
  const table = workTable(scheme);
  return (what: 'unit' | 'item' | 'leaf', id: string): string => {
    if (what === 'leaf') return leafTitle(scheme.total, id, say) ?? id;
    const item = table?.categories.flatMap(({ items }) => items).find((one) => one.id === id);
    return item === undefined ? id : `${id} ${say(item.title)}`;
  };
}

function leafTitle(node: Scheme['total'], id: string, say: (words: { zh: string; en: string }) => string): string | undefined {
  if (node.id === id) return say(node.title);
  if (node.kind !== 'weighted') return undefined;
  for (const { of } of node.parts) {
    const found = leafTitle(of, id, say);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A command's refusal as data instead of an exception. The new total is drawn first: forms are put away after it. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work;
    await afterPaint();
    return undefined;
  } catch (error) {
    return refusalFrom(error);
  }
}
