/**
 * Writes a sample's book the only way a book can be written: by commands that are decided.
 *
 * Every command is checked, decided, sealed and folded as the API does it; a refused one is a mistake
 * in the sample and throws. Ids come from the seed and times from the office clock.
 *
 * Imports: scheme, ledger, workflow.
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import { hashText, seal, type Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState, UnitState, Untouched } from '#ledger/state.ts';
import { command as commandSchema, type Command } from '#workflow/commands.ts';
import { decide } from '#workflow/decide.ts';
import { officeClock, type OfficeClock } from './office-clock.ts';
import { seeded, type Seeded } from './seeded.ts';

type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never;
/** A command as a sample gives it: the writer adds the id. */
export type Asking = WithoutId<Command>;

export interface BookWriter {
  readonly book: string;
  readonly state: BookState;
  readonly chance: Seeded;
  readonly clock: OfficeClock;
  /** Carries out one command; time passes a little. Throws where it is refused. `id`: where the year's own chance shall not be asked for one. */
  readonly ask: (actor: Actor, asking: Asking, id?: string) => void;
  /** Throws RangeError for a unit that is not on the list. */
  readonly unit: (id: string) => Untouched<UnitState>;
  readonly entries: () => readonly Sealed[];
}

export interface WriterStart {
  readonly book: string;
  /** First day of the book. */
  readonly day: string;
  /** Seconds from one command to the next, at most. */
  readonly haste?: number;
}

export function bookWriter({ book, day, haste = 90 }: WriterStart): BookWriter {
  const chance = seeded(book);
  const clock = officeClock(day, seeded(`${book} clock`));
  const state = emptyBook(book);
  const written: Sealed[] = [];

  function ask(actor: Actor, asking: Asking, id = chance.uuid()): void {
    const checked = commandSchema.safeParse({ ...asking, id });
    if (!checked.success) throw new Error(`${book}: ${asking.kind} is no command: ${checked.error.issues[0]?.path.join('.')} ${checked.error.issues[0]?.message}`);
    const command = checked.data;
    const now = clock.now();
    const decision = decide(state, command, actor, now);
    if (!decision.ok) throw new Error(`${book}: ${command.kind} on ${now} was refused: ${JSON.stringify(decision.refusal)} ${JSON.stringify(asking).slice(0, 300)}`);
    const envelope = { v: 1, at: now, by: actor, command: command.id, request: requestOf(command, actor) } as const;
    const entries = decision.events.map((event) => ({ ...event, ...envelope }) as Entry);
    for (const [index, sealed] of seal(state, entries).entries()) {
      written.push(sealed);
      evolve(state, entries[index] as Entry, sealed);
    }
    clock.pass(Math.min(10, haste), haste);
  }

  return {
    book, state, chance, clock, ask,
    unit: (id) => {
      const found = state.units.get(id);
      if (found === undefined) throw new RangeError(`${book} has no unit ${id}.`);
      return found;
    },
    entries: () => written,
  };
}

/** As api/books.ts makes it, so that a command of a sample that is sent again is known. */
function requestOf(command: Command, actor: Actor): string {
  return hashText(canonicalJson({ command, role: actor.role, unit: actor.unit ?? '' }));
}
