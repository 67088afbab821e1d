/**
 * The visit to a unit as this device knows it: what is in the book, and what waits in the outbox, as one.
 *
 * Imports: client.
 */

import { useEffect } from 'react';

import { readOutbox, useOutbox } from '#client/site/outbox.ts';
import type { SiteRecord } from '#client/site/site-record.ts';
import type { Method } from '#ledger/fields.ts';
import type { CommandOf } from '#workflow/commands.ts';

export interface KnownVisit {
  readonly id: string;
  readonly on: string;
  readonly method: Method;
  readonly people: readonly string[];
  readonly place: string;
  readonly concluded: { readonly nothingFound: boolean; readonly words: string } | null;
  readonly isWaiting: boolean;
}

export interface VisitProblem { readonly id: string; readonly words: string; readonly number: number | null; readonly isWaiting: boolean }

export interface VisitPlace { readonly book: string; readonly pack: string | null; readonly inspection: string; readonly round: number; readonly unit: string }

/** What the book (or nothing, for a pack) knows already. */
export interface InBook { readonly visits: readonly Omit<KnownVisit, 'isWaiting'>[]; readonly problems: readonly { readonly id: string; readonly visit: string | null; readonly words: string; readonly number: number }[] }

export function useSiteVisit(place: VisitPlace, inBook: InBook): { readonly visit: KnownVisit | undefined; readonly problems: readonly VisitProblem[] } {
  const { records } = useOutbox();
  useEffect(() => void readOutbox(), []);
  const own = records.filter(({ book, pack }) => book === place.book && pack === place.pack);
  const visits = [...inBook.visits.map((visit) => ({ ...visit, isWaiting: false })), ...waitingVisits(own, place).filter(({ id }) => inBook.visits.every((visit) => visit.id !== id))];
  // the one that goes on, else the last
  const visit = visits.find(({ concluded }) => concluded === null) ?? visits[visits.length - 1];
  if (visit === undefined) return { visit, problems: [] };
  const end = commandsOf(own, 'concludeVisit').find((command) => command.visit === visit.id);
  const known = inBook.problems.filter((problem) => problem.visit === visit.id).map(({ id, words, number }) => ({ id, words, number, isWaiting: false }));
  const waiting = commandsOf(own, 'recordProblem')
    .filter((command) => command.visit === visit.id && known.every(({ id }) => id !== command.problem))
    .map(({ problem, words }) => ({ id: problem, words, number: null, isWaiting: true }));
  return { visit: visit.concluded === null && end !== undefined ? { ...visit, concluded: { nothingFound: end.nothingFound, words: end.words }, isWaiting: true } : visit, problems: [...known, ...waiting] };
}

function waitingVisits(records: readonly SiteRecord[], { inspection, round, unit }: VisitPlace): readonly KnownVisit[] {
  return commandsOf(records, 'recordVisit')
    .filter((command) => command.unit === unit && command.of?.inspection === inspection && command.of.round === round)
    .map(({ visit, on, method, people = [], place = '' }) => ({ id: visit, on, method, people, place, concluded: null, isWaiting: true }));
}

/** Those that may still get into the book; a refused one counts for nothing. */
function commandsOf<K extends 'recordVisit' | 'recordProblem' | 'concludeVisit'>(records: readonly SiteRecord[], kind: K): readonly CommandOf<K>[] {
  return records.filter(({ state }) => state !== 'refused').flatMap(({ commands }) => commands.filter((command): command is CommandOf<K> => command.kind === kind));
}
