/**
 * Two windows issue notices over one store, in any order, while saves are lost to the other window and commands are refused:
 * the numbers have neither a gap nor a double, and a command that is sent again gets no second number.
 */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createBooks, type Books } from '#api/books.ts';
import type { Entry, EntryOf } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createMemoryStores } from '#store/memory.ts';
import type { BookStore } from '#store/book-store.ts';
import type { Command } from '#workflow/commands.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { inspector, office, unit, unitActor } from '../support/world.ts';

const book = 'year';
const id = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Answers "somebody else was first" now and then, as the dice say. */
function losing(store: BookStore, loses: () => boolean): BookStore {
  return { ...store, append: async (...asked) => (loses() ? false : store.append(...asked)) };
}

interface Step { readonly tab: number; readonly deed: number; readonly about: number; readonly year: number }

const step = fc.record({ tab: fc.nat(1), deed: fc.nat(9), about: fc.nat(11), year: fc.nat(1) });

function commandOf({ deed, about }: Step, at: number, issued: readonly string[]): { readonly command: Command; readonly actor: Actor } {
  const notice = issued[about % Math.max(issued.length, 1)] ?? id(9, 0);
  if (deed === 0) return { actor: office, command: { kind: 'cancelNotice', id: id(4, at), notice, seen: 1, reason: '误发' } };
  // a unit may not issue, a problem that does not exist cannot be mended: both refused
  const actor = deed === 1 ? unitActor('edu') : office;
  const problem = deed === 2 ? id(8, 1) : id(2, about);
  return { actor, command: { kind: 'issueNotice', id: id(3, at), notice: id(5, at), unit: 'edu', problems: [problem], words: '', days: 10 } };
}

async function begin(books: Books): Promise<void> {
  const ask = (command: Command, actor: Actor = office) => books.carryOut(book, command, { actor, now: '2025-11-03T02:00:00.000Z' });
  await ask({ kind: 'createAssessment', id: id(1, 1), title: '年度考评', year: 2025, scheme: arxan2021, sample: false, stages: [...defaultStages(arxan2021, 2025)], settings: defaultSettings(arxan2021) });
  await ask({ kind: 'changeUnits', id: id(1, 2), seen: 0, units: [unit('edu')] });
  for (let n = 0; n < 12; n += 1) {
    await ask({ kind: 'recordProblem', id: id(6, n), problem: id(2, n), unit: 'edu', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '未按时公开', foundOn: '2025-11-03', method: 'website', evidence: [] }, inspector);
  }
}

it('has neither a gap nor a double in its numbers, whatever two windows do at once', async () => {
  let issuedInAll = 0;
  let refusedInAll = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), async (steps, dice) => {
      const stores = createMemoryStores();
      let throws = 0;
      // at most every other save is lost, so that no command gives up
      const tabs = [0, 1].map(() => createBooks({ ...stores, books: losing(stores.books, () => { throws += 1; return throws % 2 === 0 && dice[throws % dice.length] === true; }) }));
      await begin(tabs[0]!);
      const issued: string[] = [];
      for (let at = 0; at < steps.length; at += 3) {
        // up to three at once, in either window
        await Promise.all(
          steps.slice(at, at + 3).map(async (one, shift) => {
            const { command, actor } = commandOf(one, at + shift, issued);
            const now = one.year === 0 ? '2025-12-30T02:00:00.000Z' : '2026-01-04T02:00:00.000Z';
            const outcome = await tabs[one.tab]!.carryOut(book, command, { actor, now });
            if (!outcome.ok) refusedInAll += 1;
            else if (command.kind === 'issueNotice') {
              issued.push(command.notice);
              issuedInAll += 1;
              // the answer was lost: sent again by the other window
              const again = await tabs[1 - one.tab]!.carryOut(book, command, { actor, now });
              expect(again).toMatchObject({ ok: true, replayed: true, written: [] });
            }
          }),
        );
      }
      const entries = (await stores.books.read(book, 0)).map(({ text }) => JSON.parse(text) as Entry);
      const notices = entries.filter((entry): entry is EntryOf<'noticeIssued'> => entry.kind === 'noticeIssued');
      expect(notices.length).toBe(issued.length);
      for (const year of [2025, 2026]) {
        const numbers = notices.filter((entry) => entry.year === year).map(({ n }) => n);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
      expect(new Set(notices.map(({ label }) => label)).size).toBe(notices.length);
    }),
    { numRuns: 25, seed: 20260101 },
  );
  // the dice must reach what is meant: many numbers given, many commands refused
  expect(issuedInAll).toBeGreaterThan(100);
  expect(refusedInAll).toBeGreaterThan(50);
});
