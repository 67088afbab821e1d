/** The index answers what comparing with every problem would answer, however the book went on. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createAlikeIndex, type AlikeProblem, type Found } from '#view/alike/alike-index.ts';
import { likely, likenessOf } from '#view/alike/likeness.ts';
import { signsOf, type TypedProblem } from '#view/alike/signs.ts';
import { labelledPairs } from './labelled-pairs.ts';

const texts: readonly TypedProblem[] = labelledPairs.flatMap(({ one, other }) => [one, other]);
const problem = fc.record({ id: fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`), text: fc.nat(texts.length - 1), revision: fc.nat(2) });
const books = fc.array(fc.array(problem, { maxLength: 25 }), { minLength: 1, maxLength: 6 });

function bruteForce(typed: TypedProblem, problems: readonly AlikeProblem[]): readonly Found[] {
  const mine = signsOf(typed);
  return problems
    .map((one): Found => ({ id: one.id, likeness: likenessOf(mine, signsOf(one)) }))
    .filter(({ likeness }) => likeness.score >= likely)
    .sort((a, b) => b.likeness.score - a.likeness.score || (a.id < b.id ? -1 : 1));
}

describe('the index', () => {
  it('finds what a comparison with every problem finds, after any number of changes', () => {
    fc.assert(
      fc.property(books, fc.nat(texts.length - 1), (steps, typed) => {
        const index = createAlikeIndex();
        for (const step of steps) {
          // a version of a problem has one text: its id and revision say which
          const problems = [...new Map(step.map(({ id, text, revision }) => [id, { ...texts[(text + revision * 7) % texts.length]!, id, revision: text * 3 + revision }])).values()];
          index.follow(problems);
          expect(index.size).toBe(problems.length);
          expect(index.search(texts[typed]!)).toEqual(bruteForce(texts[typed]!, problems));
          const [first] = problems;
          if (first !== undefined) expect(index.searchKnown(first.id)).toEqual(bruteForce(first, problems.filter(({ id }) => id !== first.id)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is made anew when most of its lists are of problems that are gone, and answers the same', () => {
    const index = createAlikeIndex();
    const version = (revision: number) => texts.slice(0, 100).map((_, at): AlikeProblem => ({ ...texts[(at + revision) % 100]!, id: `p${at}`, revision }));
    for (let revision = 0; revision < 5; revision += 1) index.follow(version(revision));
    expect(index.search(texts[3]!)).toEqual(bruteForce(texts[3]!, version(4)));
  });

  it('says which problems are new or changed, and looks at the others no more', () => {
    const index = createAlikeIndex();
    const [a, b] = texts.slice(0, 2).map((text, at): AlikeProblem => ({ ...text, id: `p${at}`, revision: 0 })) as [AlikeProblem, AlikeProblem];
    expect(index.follow([a, b])).toEqual(['p0', 'p1']);
    expect(index.follow([a, { ...b, revision: 1 }])).toEqual(['p1']);
    expect(index.follow([a])).toEqual([]);
  });

  it('compares both ways alike', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(texts.length - 1), (a, b) => {
        const [one, other] = [signsOf(texts[a]!), signsOf(texts[b]!)];
        expect(likenessOf(one, other).score).toBeCloseTo(likenessOf(other, one).score, 12);
      }),
    );
  });
});
