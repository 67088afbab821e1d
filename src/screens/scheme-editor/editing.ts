/**
 * What every field of the editor works on: the scheme, how to change it, and what is wrong at a place.
 *
 * Imports: react, scheme (types).
 */

import { createContext, useContext } from 'react';

import type { Clause, Scheme } from '#scheme/grammar.ts';
import { identityOf } from '#view/scheme-difference.ts';
import { listAt, valueAt, type Path } from '../scheme-path.ts';

export interface Editing {
  readonly scheme: Scheme;
  /** Changes with one mark in a row are one step of undo: the letters typed into one field. */
  readonly edit: (change: (scheme: Scheme) => Scheme, mark?: string) => void;
  /** Sentences about exactly this place. */
  readonly faultsAt: (path: Path) => string | undefined;
  /** Element id of the field at a place: the panel beside the table shows some places a second time. */
  readonly idOf: (path: Path) => string;
  /** The office above locked what stands here. */
  readonly isLocked: (path: Path) => boolean;
  /** English beside the Chinese. */
  readonly isBilingual: boolean;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('A field of the editor stands outside of it.');
  return editing;
}

/** What a new element takes from where it is put. */
export function nearTo(scheme: Scheme, path: Path): { readonly count: number; readonly taken: ReadonlySet<string>; readonly clause: Clause } {
  const siblings = listAt(scheme, path);
  const nodes = path[0] === 'total' ? idsBelow(scheme.total) : [];
  return { count: siblings.length, taken: new Set([...siblings.map(identityOf), ...nodes]), clause: nearestClause(scheme, path) };
}

/** The clause of the last sibling, else of what stands above; without its wording, which is about something else. */
function nearestClause(scheme: Scheme, path: Path): Clause {
  const last = listAt(scheme, path).length - 1;
  const places = [[...path, last], ...path.map((_, end) => path.slice(0, path.length - end)), []];
  for (const place of places) {
    const clause = (valueAt(scheme, place) as { clause?: Clause } | undefined)?.clause;
    if (clause !== undefined) return { ref: clause.ref, ...(clause.ours === true ? { ours: true } : {}) };
  }
  return { ref: { zh: '', en: '' } };
}

function idsBelow(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsBelow);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { id?: unknown };
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(value).flatMap(idsBelow)];
}
