/**
 * How well the duplicate warning tells one problem from two, on pairs labelled by hand. The figures are printed; docs/alike.md
 * quotes them and is checked here, so that it cannot fall behind.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { likely, likenessOf } from '#view/alike/likeness.ts';
import { signsOf } from '#view/alike/signs.ts';
import { labelledPairs, type LabelledPair } from './labelled-pairs.ts';

interface Measured { readonly pairs: number; readonly recall: number; readonly precision: number }

function measure(pairs: readonly LabelledPair[], isWarned: (pair: LabelledPair) => boolean): Measured {
  const warned = pairs.filter(isWarned);
  const right = warned.filter(({ isSame }) => isSame).length;
  return { pairs: pairs.length, recall: right / pairs.filter(({ isSame }) => isSame).length, precision: warned.length === 0 ? 1 : right / warned.length };
}

const byLikeness = ({ one, other }: LabelledPair) => likenessOf(signsOf(one), signsOf(other)).score >= likely;
/** What a program does that only compares: the same address, or the same words but for blanks and points. */
const byExactMatch = ({ one, other }: LabelledPair) => {
  const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '');
  const links = (problem: typeof one) => problem.evidence.flatMap((each) => (each.kind === 'link' ? [each.url] : []));
  return bare(one.words) === bare(other.words) || links(one).some((url) => links(other).includes(url));
};
const half = (name: LabelledPair['half']) => labelledPairs.filter((pair) => pair.half === name);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe('the labelled pairs', () => {
  it('are enough, of both kinds, and no sentence stands in both halves', () => {
    expect(labelledPairs.length).toBeGreaterThanOrEqual(300);
    expect(labelledPairs.filter(({ isSame }) => isSame).length).toBeGreaterThan(100);
    const words = (name: LabelledPair['half']) => new Set(half(name).map(({ matter }) => matter));
    expect([...words('tuned')].filter((matter) => words('heldOut').has(matter))).toEqual([]);
  });
});

describe('the warning', () => {
  const rows = [
    ['tuned half', half('tuned')], ['held-out half', half('heldOut')], ['all', labelledPairs],
  ] as const;

  it.each(rows)('finds nine of ten of the same problems, and four of five warnings are right: %s', (name, pairs) => {
    const [likeness, exact] = [measure(pairs, byLikeness), measure(pairs, byExactMatch)];
    const line = `| ${name} | ${likeness.pairs} | ${percent(likeness.recall)} | ${percent(likeness.precision)} | ${percent(exact.recall)} | ${percent(exact.precision)} |`;
    process.stdout.write(`${line}\n`);
    expect(likeness.recall).toBeGreaterThanOrEqual(0.9);
    expect(likeness.precision).toBeGreaterThanOrEqual(0.8);
    expect(readFileSync('docs/alike.md', 'utf8')).toContain(line);
  });

  it('seldom cries for two problems about different matters', () => {
    const bases = [...new Map(labelledPairs.map((pair) => [`${pair.half} ${pair.matter} ${pair.one.words}`, signsOf(pair.one)])).values()];
    let [asked, warned] = [0, 0];
    for (const [index, one] of bases.entries()) {
      for (const other of bases.slice(index + 1)) {
        asked += 1;
        if (likenessOf(one, other).score >= likely) warned += 1;
      }
    }
    const line = `${asked} pairs of different matters: ${warned} warnings`;
    process.stdout.write(`${line}\n`);
    expect(warned / asked).toBeLessThan(0.005);
    expect(readFileSync('docs/alike.md', 'utf8')).toContain(line);
  });
});
