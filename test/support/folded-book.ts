/** A book folded in memory from commands, without API or store: what a random walk needs. */

import { seal, type Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { Actor } from '#ledger/fields.ts';
import type { MutableBookState } from '#ledger/state.ts';
import type { Command } from '#workflow/commands.ts';
import { decide } from '#workflow/decide.ts';
import type { Refusal } from '#workflow/refusal.ts';

const request = '0'.repeat(64);

export class FoldedBook {
  readonly state: MutableBookState = emptyBook('book');
  readonly sealed: Sealed[] = [];
  readonly accepted = new Set<string>();
  readonly refused = new Set<string>();
  #clock = Date.parse('2025-12-01T01:00:00.000Z');
  #ids = 0;

  newId(): string {
    this.#ids += 1;
    return `30000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  /** The refusal, or undefined where the command was written. */
  ask(command: Command, actor: Actor): Refusal | undefined {
    this.#clock += 60_000;
    const now = new Date(this.#clock).toISOString();
    const decision = decide(this.state, command, actor, now);
    if (!decision.ok) {
      this.refused.add(decision.refusal.code);
      return decision.refusal;
    }
    const entries = decision.events.map((event) => ({ ...event, v: 1, at: now, by: actor, command: command.id, request }) as Entry);
    const sealed = seal(this.state, entries);
    for (const [index, entry] of entries.entries()) evolve(this.state, entry, sealed[index]!);
    this.sealed.push(...sealed);
    this.accepted.add(command.kind);
    return undefined;
  }

  /** The same book read again from its text. */
  replayed(): MutableBookState {
    const again = emptyBook('book');
    for (const sealed of this.sealed) evolve(again, JSON.parse(sealed.text) as Entry, sealed);
    return again;
  }
}
