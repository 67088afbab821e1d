/**
 * The duplicate warning over 10,000 problems of one unit: what a keystroke costs, and what a change of the book costs.
 *
 * The sentences are the labelled ones with other months, numbers and columns, so that the lists of the index are as long as
 * those of a real unit with that many would be.
 *
 * Imports: view, test data, bench.
 */

import { createAlikeIndex, type AlikeProblem } from '#view/alike/alike-index.ts';
import { likely, likenessOf } from '#view/alike/likeness.ts';
import { signsOf } from '#view/alike/signs.ts';
import { labelledPairs } from '../test/view/alike/labelled-pairs.ts';
import type { Figure } from './figures.ts';

const many = 10_000;

export function measureAlike(runs: number): readonly Figure[] {
  const texts = labelledPairs.flatMap(({ one, other }) => [one, other]);
  const problems = Array.from({ length: many }, (_, at): AlikeProblem => {
    const text = texts[at % texts.length] ?? { words: '', evidence: [] };
    return { ...text, id: `p${at}`, revision: 0, words: `${text.words}（第${1 + (at % 37)}批，${1 + (at % 12)}月${1 + (at % 28)}日核查）` };
  });
  const index = createAlikeIndex();
  const build = timed(1, () => index.follow(problems));
  const asked = (run: number) => texts[(run * 13) % texts.length] ?? { words: '', evidence: [] };
  asked(0);
  const known = problems.map((one) => signsOf(one));
  const search: number[] = [];
  const brute: number[] = [];
  for (let run = 0; run < runs * 10; run += 1) {
    search.push(...timed(1, () => index.search(asked(run), { most: 5 })));
    if (run < runs) brute.push(...timed(1, () => known.filter((signs) => likenessOf(signsOf(asked(run)), signs).score >= likely)));
  }
  const change = Array.from({ length: runs }, (_, run) => {
    problems[run] = { ...(problems[run] as AlikeProblem), revision: run + 1 };
    return timed(1, () => index.follow(problems))[0] ?? 0;
  });
  return [
    { what: `Duplicate warning: ${many.toLocaleString('en')} problems put into the index`, unit: 'ms', runs: build },
    { what: 'one sentence looked for among them', unit: 'ms', runs: search },
    { what: 'the same by comparing with each', unit: 'ms', runs: brute },
    { what: 'the index follows one change', unit: 'ms', runs: change },
  ];
}

function timed(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}
