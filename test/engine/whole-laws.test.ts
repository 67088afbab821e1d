/** Laws of the whole language, on random schemes over all of it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareExact, formatExact, parseExact } from '#engine/decimal.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { UnitFacts, UnitResult } from '#engine/facts.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import { schemeFor } from '#scheme/classes.ts';
import { validateScheme } from '#scheme/validate.ts';
import { createDice, shuffled } from './batch/dice.ts';
import { leafFacts, score } from './facts-of.ts';
import { makeScheme, node } from './make-scheme.ts';
import { completed, randomProblem, wholeFacts, wholeScheme } from './whole-language.ts';

const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const law = (runs: number, holds: (dice: ReturnType<typeof createDice>) => void) =>
  fc.assert(fc.property(anySeed, (seed) => holds(createDice(seed))), { numRuns: runs });

const isOver = (a: string | null, b: string | null) => compareExact(a ?? '0', b ?? '0') > 0;

/** What must not depend on the order in which things were recorded. */
const essence = ({ total, grade, range, parts, items, charged, bonuses, vetoes }: UnitResult) => ({
  total,
  grade,
  range,
  parts,
  items,
  charged: charged.map(({ problem, item, rule }) => `${problem} ${item} ${rule}`).toSorted(),
  bonuses: bonuses?.map(({ points, uncapped, unlocked }) => [points, uncapped, unlocked]),
  vetoes: vetoes?.map(({ id }) => id),
});

describe('random schemes over the whole grammar', () => {
  it('are valid, and stay so as text', () => {
    law(300, (dice) => {
      const scheme = wholeScheme(dice);
      expect(validateScheme(scheme)).toMatchObject({ ok: true });
      const read = validateScheme(JSON.parse(canonicalJson(scheme)));
      expect(read.ok && canonicalJson(read.scheme)).toBe(canonicalJson(scheme));
    });
  });

  it('score the same after scheme and facts have been stored as text', () => {
    law(100, (dice) => {
      const scheme = wholeScheme(dice);
      const facts = wholeFacts(dice, scheme);
      expect(evaluate(JSON.parse(canonicalJson(scheme)), JSON.parse(JSON.stringify(facts)))).toEqual(evaluate(scheme, facts));
    });
  });
});

describe('scores', () => {
  it('do not depend on the order in which anything is listed', () => {
    law(200, (dice) => {
      const scheme = wholeScheme(dice);
      const facts = wholeFacts(dice, scheme);
      const other: UnitFacts = {
        ...facts,
        problems: shuffled(dice, facts.problems),
        ...(facts.bonuses && { bonuses: shuffled(dice, facts.bonuses) }),
        ...(facts.vetoes && { vetoes: shuffled(dice, facts.vetoes) }),
        leaves: Object.fromEntries(shuffled(dice, Object.entries(facts.leaves))),
      };
      expect(essence(evaluate(scheme, other))).toEqual(essence(evaluate(scheme, facts)));
    });
  });

  it('stay between 0 and the highest, each item within its cap', () => {
    law(200, (dice) => {
      const scheme = wholeScheme(dice);
      const { total, exactTotal, range, items } = evaluate(scheme, wholeFacts(dice, scheme));
      const highest = scheme.highest ?? '100';
      for (const one of [exactTotal, total, range.min, range.max]) expect(isOver(one, highest) || isOver('0', one)).toBe(false);
      for (const { deducted, uncapped, cap } of items) expect(deducted).toBe(isOver(uncapped, cap) ? cap : uncapped);
    });
  });

  // one more charge on a known problem may draw it to a place whose cap is spent, and so is not among these
  it('never rise with one more problem', () => {
    law(300, (dice) => {
      const scheme = wholeScheme(dice);
      const facts = wholeFacts(dice, scheme, { given: 95 });
      const more = randomProblem(dice, schemeFor(scheme, facts.unitClass), 'new');
      const away = new Set(Object.values(facts.leaves).flatMap((fact) => (fact.kind === 'problems' ? Object.entries(fact.earned ?? {}) : [])).flatMap(([item, fact]) => (fact.kind === 'notApplicable' ? [item] : [])));
      if (more.charges.length === 0 || more.charges.some(({ item }) => away.has(item))) return;
      const [before, after] = [evaluate(scheme, facts), evaluate(scheme, { ...facts, problems: [...facts.problems, more] })];
      // a total that was open may become known: a bonus is out of reach now. The range covers it.
      if (before.exactTotal !== null) expect(isOver(after.exactTotal, before.exactTotal)).toBe(false);
      expect(isOver(after.range.max, before.range.max) || isOver(after.range.min, before.range.min)).toBe(false);
    });
  });

  it('are the sum of what the parts bring, before anything is added', () => {
    law(200, (dice) => {
      const scheme = { ...wholeScheme(dice) };
      const { bonuses: _b, adjustments: _a, vetoes: _v, fraud: _f, highest: _h, ...plain } = scheme;
      const facts = wholeFacts(dice, { ...plain, grades: { ...plain.grades, bands: plain.grades.bands.map(({ name, min }) => ({ name, min })) } }, { given: 100 });
      const { exactTotal, parts } = evaluate(plain, facts);
      if (exactTotal === null || plain.total.kind !== 'weighted') return;
      const below = new Set(plain.total.parts.map(({ of }) => of.id));
      expect(addDecimals(...parts.filter(({ id }) => below.has(id)).map(({ contribution }) => contribution ?? 'missing'))).toBe(exactTotal);
    });
  });

  it('come out of an entered text as the same text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999_999 }), (whole, part) => {
        const given = formatExact(parseExact(`${whole}.${String(part).padStart(6, '0')}`));
        expect(evaluate(makeScheme(node.entered('only')), leafFacts({ only: score(given) })).exactTotal).toBe(given);
      }),
    );
  });
});

describe('a range', () => {
  it('contains every completion, and its grades', () => {
    law(600, (dice) => {
      const scheme = wholeScheme(dice);
      const facts = wholeFacts(dice, scheme, { given: dice.pick([0, 30, 60, 90]) });
      const { range } = evaluate(scheme, facts);
      let known = facts;
      for (const given of [30, 60, 100]) {
        known = completed(dice, scheme, known, given);
        const later = evaluate(scheme, known);
        expect(isOver(later.range.max, range.max) || isOver(range.min, later.range.min)).toBe(false);
        if (later.total === null) continue;
        expect(isOver(later.total, range.max) || isOver(range.min, later.total)).toBe(false);
        expect(range.grades).toContain(later.grade);
      }
    });
  });

  it('contains what the whole year makes of it: places and quotas too', () => {
    law(300, (dice) => {
      const scheme = wholeScheme(dice);
      const units = Array.from({ length: 1 + dice.roll(6) }, (_, place) => wholeFacts(dice, scheme, { unit: `u${place}`, given: 80 }));
      const alone = units.map((facts) => evaluate(scheme, facts));
      const all = evaluateAll(scheme, units.map((facts) => completed(dice, scheme, facts, 100)));
      all.forEach(({ total, grade }, place) => {
        const range = alone[place]?.range;
        if (total === null || range === undefined) return;
        expect(isOver(total, range.max) || isOver(range.min, total)).toBe(false);
        expect(range.grades).toContain(grade);
      });
    });
  });

  it('is one point where nothing is missing', () => {
    law(200, (dice) => {
      const scheme = wholeScheme(dice);
      const { total, range, missing, assumed, state } = evaluate(scheme, wholeFacts(dice, scheme, { given: 100 }));
      if (missing.length > 0 || assumed !== undefined || state !== undefined) return;
      expect([range.min, range.max]).toEqual([total, total]);
    });
  });
});

describe('all units at once', () => {
  it('score the same in any order', () => {
    law(150, (dice) => {
      const scheme = wholeScheme(dice);
      const units = Array.from({ length: 2 + dice.roll(8) }, (_, place) => wholeFacts(dice, scheme, { unit: `u${place}`, given: dice.pick([90, 100]) }));
      const byUnit = (results: readonly UnitResult[]) => new Map(results.map((result) => [result.unit, result]));
      expect(byUnit(evaluateAll(scheme, shuffled(dice, units)))).toEqual(byUnit(evaluateAll(scheme, units)));
    });
  });

  it('never put more units into a grade than its quota and its ties allow', () => {
    law(300, (dice) => {
      const scheme = wholeScheme(dice);
      const units = Array.from({ length: 2 + dice.roll(12) }, (_, place) => wholeFacts(dice, scheme, { unit: `u${place}`, given: 100 }));
      const results = evaluateAll(scheme, units);
      const graded = results.filter(({ state }) => state === undefined);
      if (graded.some(({ total }) => total === null)) return;
      for (const { name, quota } of scheme.grades.bands) {
        if (quota === undefined || quota.within === 'class' || quota.ties === 'all') continue;
        const exact = (Number(quota.percent) * graded.length) / 100;
        expect(graded.filter(({ grade }) => grade === name.zh).length).toBeLessThanOrEqual(Math.ceil(exact));
      }
    });
  });
});
