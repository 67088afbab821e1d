/** Joining records changes the score as the scheme says; taking all of them apart again gives the score back that was there before. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { UnitState } from '#ledger/state.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { deductionTable, itemsOf } from '#workflow/scheme-parts.ts';
import { scoreOf } from '#workflow/score.ts';
import { FoldedBook } from '../support/folded-book.ts';
import { inspector, office, unit } from '../support/world.ts';

interface Recorded { readonly item: number; readonly rule: number; readonly count: number; readonly second: boolean }

function bookOf(scheme: Scheme, records: readonly Recorded[]): { readonly book: FoldedBook; readonly ids: readonly string[] } {
  const book = new FoldedBook();
  const must = (refusal: unknown) => expect(refusal).toBeUndefined();
  must(book.ask({ kind: 'createAssessment', id: book.newId(), title: '年度', year: 2025, scheme, sample: false, stages: [...defaultStages(scheme, 2025)], settings: defaultSettings(scheme) }, office));
  must(book.ask({ kind: 'changeUnits', id: book.newId(), seen: 0, units: [unit('a')] }, office));
  const table = deductionTable(scheme);
  if (table === undefined) throw new Error('The scheme deducts nothing.');
  const items = itemsOf(table).filter(({ rules }) => rules.length > 0);
  const chargeAt = (at: number, rule: number, count: number) => {
    const item = items[at % items.length]!;
    return { item: item.id, rule: item.rules[rule % item.rules.length]!.id, count };
  };
  const ids = records.map(({ item, rule, count, second }) => {
    const problem = book.newId();
    const charges = [chargeAt(item, rule, count), ...(second ? [chargeAt(item + 1, rule, 1)] : [])];
    must(book.ask({ kind: 'recordProblem', id: book.newId(), problem, unit: 'a', charges, words: '问题', foundOn: '2025-03-01', method: 'website', evidence: [] }, inspector));
    return problem;
  });
  return { book, ids };
}

const unitIn = (book: FoldedBook) => book.state.units.get('a') as UnitState;
const revisionOf = (book: FoldedBook, id: string) => unitIn(book).problems.get(id)?.revision ?? 0;
const scored = (book: FoldedBook) => {
  const { total, range, charged, suppressed } = scoreOf(book.state, unitIn(book));
  return JSON.stringify({ total, range, charged, suppressed });
};

const records = fc.array(fc.record({ item: fc.nat(40), rule: fc.nat(5), count: fc.integer({ min: 1, max: 4 }), second: fc.boolean() }), { minLength: 2, maxLength: 6 });
const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 6 });

describe.each([['Arxan', arxan2021], ['Tianshui', tianshui2015]] as const)('in %s', (_, scheme) => {
  it('joined in any order and taken apart in any order, the records score as before', () => {
    let joined = 0;
    fc.assert(
      fc.property(records, pairs, fc.infiniteStream(fc.nat(100)), (recorded, wishes, order) => {
        const { book, ids } = bookOf(scheme, recorded);
        const before = scored(book);
        for (const [one, other] of wishes) {
          const [problem, into] = [ids[one % ids.length]!, ids[other % ids.length]!];
          if (book.ask({ kind: 'joinProblems', id: book.newId(), problem, into, seen: revisionOf(book, problem), reason: '同一问题' }, office) === undefined) joined += 1;
        }
        const left = () => [...unitIn(book).problems.values()].filter(({ joinedInto }) => joinedInto !== null).map(({ id }) => id);
        for (let apart = left(); apart.length > 0; apart = left()) {
          const problem = apart[order.next().value % apart.length]!;
          expect(book.ask({ kind: 'splitProblem', id: book.newId(), problem, seen: revisionOf(book, problem), reason: '不是同一问题' }, office)).toBeUndefined();
        }
        expect(scored(book)).toBe(before);
        expect(scored({ state: book.replayed() } as FoldedBook)).toBe(before);
      }),
      { numRuns: 60 },
    );
    // the walk did join, so the comparison says something
    expect(joined).toBeGreaterThan(60);
  });

  it('one problem in two records never takes more than the dearer of them', () => {
    fc.assert(
      fc.property(records, (recorded) => {
        const { book, ids } = bookOf(scheme, recorded.slice(0, 2));
        const total = () => scoreOf(book.state, unitIn(book)).charged.reduce((sum, { points }) => sum + Number(points) * 100, 0);
        const apart = total();
        expect(book.ask({ kind: 'joinProblems', id: book.newId(), problem: ids[1]!, into: ids[0]!, seen: 0, reason: '同一问题' }, office)).toBeUndefined();
        expect(Math.round(total())).toBeLessThanOrEqual(Math.round(apart));
      }),
      { numRuns: 60 },
    );
  });
});
