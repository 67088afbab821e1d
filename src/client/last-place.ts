/**
 * Where a person was working last, so that home can lead back there.
 *
 * Kept per actor in localStorage: the office is not led back to a unit's sheet. Where storage is
 * switched off there is simply nothing to go back to.
 *
 * Imports: client/actor.
 */

import { currentActor, type Actor } from './actor.ts';

export interface LastPlace {
  /** Address inside the program, "/years/demo/desk/edu?item=2.1". */
  readonly address: string;
  readonly book: string;
  readonly bookTitle: string;
  /** Title of the page, usually the unit's name. */
  readonly title: string;
  /** In which language the title stands; another reader's is not shown, nor one noted before this was. */
  readonly language?: string;
  /** Item that was open, '' for none. */
  readonly item: string;
}

export function rememberPlace(place: LastPlace): void {
  try {
    localStorage.setItem(keyOf(currentActor()), JSON.stringify(place));
  } catch {
    // switched off or full: nothing to go back to
  }
}

export function lastPlace(actor: Actor): LastPlace | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(actor)) ?? 'null');
    return isPlace(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keyOf({ role, person, unit }: Actor): string {
  return `kaoping.last ${role} ${unit ?? person}`;
}

function isPlace(kept: unknown): kept is LastPlace {
  if (typeof kept !== 'object' || kept === null) return false;
  const texts = ['address', 'book', 'bookTitle', 'title', 'item'] as const;
  return texts.every((name) => typeof (kept as Record<string, unknown>)[name] === 'string') && (kept as LastPlace).address.startsWith('/');
}
