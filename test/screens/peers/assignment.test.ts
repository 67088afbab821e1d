/** Arranging peers in turn, and what an arrangement means. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assignInTurn } from '#screens/peers/assign-in-turn.ts';
import { consequences, loadByReviewer } from '#screens/peers/consequences.ts';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 });

describe('in turn', () => {
  it('each unit is reviewed by those that follow it, the last by the first', () => {
    expect([...assignInTurn(['a', 'b', 'c', 'd'], 2)]).toEqual([['a', ['b', 'c']], ['b', ['c', 'd']], ['c', ['d', 'a']], ['d', ['a', 'b']]]);
  });

  it.each([[[], []], [['a'], [['a', []]]], [['a', 'b'], [['a', ['b']], ['b', ['a']]]]])('%j is arranged as far as there are others', (units, expected) => {
    expect([...assignInTurn(units, 3)]).toEqual(expected);
  });

  it('nobody reviews itself or anybody twice, and all have the same load', () => {
    fc.assert(fc.property(names, fc.integer({ min: 1, max: 9 }), (units, each) => {
      const pairs = assignInTurn(units, each);
      for (const [unit, reviewers] of pairs) {
        expect(reviewers).not.toContain(unit);
        expect(new Set(reviewers).size).toBe(reviewers.length);
      }
      expect(new Set(loadByReviewer(pairs, units).values()).size).toBeLessThanOrEqual(1);
      expect([...pairs.keys()]).toEqual(units);
    }));
  });

  it('no two units review each other once there are more than twice as many as wanted', () => {
    fc.assert(fc.property(names, fc.integer({ min: 1, max: 9 }), (units, wanted) => {
      fc.pre(units.length > 2 * wanted);
      const { mutual, without, fewer, load } = consequences(assignInTurn(units, wanted), { units, wanted, begun: [] });
      expect({ mutual, without, fewer, load }).toEqual({ mutual: [], without: [], fewer: [], load: { min: wanted, max: wanted, idle: 0 } });
    }));
  });
});

describe('what an assignment means', () => {
  const drawn = { conflicts: [{ unit: 'a', reviewer: 'b' }, { unit: 'a', reviewer: 'c' }], lastYear: [{ unit: 'b', reviewer: 'a' }, { unit: 'b', reviewer: 'c' }] };
  const facts = { units: ['a', 'b', 'c'], wanted: 2, drawn, begun: [{ unit: 'a', reviewer: 'b' }, { unit: 'b', reviewer: 'c' }] };

  it('tells loads, units without peers or with too few, mutual pairs, sheets that no longer count, and pairs that the draw kept apart', () => {
    const pairs = new Map([['a', ['b']], ['b', ['a']]]);
    expect(consequences(pairs, facts)).toEqual({
      load: { min: 0, max: 1, idle: 1 }, without: ['c'], fewer: ['a', 'b'], mutual: [['a', 'b']], dropped: [{ unit: 'b', reviewer: 'c' }],
      conflicts: [{ unit: 'a', reviewer: 'b' }], repeated: [{ unit: 'b', reviewer: 'a' }],
    });
  });

  it('of nobody is that nobody has anything to do', () => {
    expect(consequences(new Map(), { units: [], wanted: 3, begun: [] })).toEqual({ load: { min: 0, max: 0, idle: 0 }, without: [], fewer: [], mutual: [], dropped: [], conflicts: [], repeated: [] });
  });
});
