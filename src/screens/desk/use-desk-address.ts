/**
 * What is on show, kept in the address: a copied link opens the same item with the same filter.
 *
 * Imports: router, desk.
 */

import { useCallback } from 'react';
import { getRouteApi } from '@tanstack/react-router';

import type { ItemFilter } from './item-rows.ts';
import type { ItemPlace, MatterPlace } from './places.ts';
import type { WhyKind } from './why-panel.tsx';

export type DeskTab = 'items' | 'basis' | 'problems';

export interface DeskAddress {
  readonly current: string;
  readonly only: ItemFilter | undefined;
  readonly find: string;
  readonly tab: DeskTab;
  readonly why: WhyKind | undefined;
  /** Shows an item or a matter. */
  readonly go: (place: string) => void;
  /** Explains a figure; the one that is explained already is closed. */
  readonly setWhy: (why: WhyKind | undefined) => void;
  readonly setOnly: (only: ItemFilter | undefined) => void;
  readonly setFind: (find: string) => void;
  readonly setTab: (tab: DeskTab) => void;
  readonly goToUnit: (unit: string) => void;
}

const route = getRouteApi('/years/$book/desk/$unit');

export function useDeskAddress(places: readonly ItemPlace[], matters: readonly MatterPlace[]): DeskAddress {
  const { book } = route.useParams();
  const { item, only, find, tab, why } = route.useSearch();
  const navigate = route.useNavigate();
  const isKnown = [...places, ...matters].some(({ id }) => id === item);

  return {
    current: isKnown ? item : (places[0]?.id ?? matters[0]?.id ?? ''),
    only, find, why, tab: tab ?? 'items',
    go: useCallback((place) => void navigate({ search: (old) => ({ ...old, item: place, tab: 'basis' }), replace: true, resetScroll: false }), [navigate]),
    setWhy: useCallback((next) => void navigate({ search: (old) => ({ ...old, why: old.why === next ? undefined : next }), replace: true, resetScroll: false }), [navigate]),
    setOnly: useCallback((next) => void navigate({ search: (old) => ({ ...old, only: next }), replace: true, resetScroll: false }), [navigate]),
    setFind: useCallback((next) => void navigate({ search: (old) => ({ ...old, find: next }), replace: true, resetScroll: false }), [navigate]),
    setTab: useCallback((next) => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true, resetScroll: false }), [navigate]),
    goToUnit: useCallback((unit) => void navigate({ to: '/years/$book/desk/$unit', params: { book, unit }, search: (old) => ({ ...old, claims: '' }), resetScroll: false }), [navigate, book]),
  };
}
