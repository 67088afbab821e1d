/**
 * Every quotation stands in the official text, word by word.
 *
 * Punctuation is not compared: one published page has half-width marks, the other has lost most of
 * its marks, and the schemes write them in full.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Clause, Scheme } from '#scheme/grammar.ts';

const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const source = (name: string) => words(readFileSync(new URL(`sources/${name}.txt`, import.meta.url), 'utf8'));

function isClause(value: object): value is Clause {
  return 'ref' in value;
}

/** All clauses of a scheme, wherever they stand. */
function clausesIn(value: unknown): readonly Clause[] {
  if (typeof value !== 'object' || value === null) return [];
  return isClause(value) ? [value] : Object.values(value).flatMap(clausesIn);
}

describe.each<[string, Scheme, string]>([
  ['Arxan 2021', arxan2021, source('arxan-2021-annex-11') + source('arxan-2021-annexes')],
  ['Tianshui 2015', tianshui2015, source('tianshui-2015') + source('tianshui-2015-requests')],
])('%s', (_name, scheme, official) => {
  const clauses = clausesIn(scheme);

  it('quotes the official text word by word', () => {
    const quotes = clauses.flatMap(({ quote }) => quote ?? []);
    expect(quotes.length).toBeGreaterThan(15);
    expect(quotes.filter((quote) => words(quote) === '' || !official.includes(words(quote)))).toEqual([]);
  });

  it('either quotes the source or says that the words are ours', () => {
    expect(clauses.filter(({ quote, ours }) => quote === undefined && ours === undefined)).toEqual([]);
  });

  it('says everything in Chinese and in English', () => {
    const texts = textsIn(scheme);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[A-Za-z]/.test(en))).toEqual([]);
  });
});

function textsIn(value: unknown): readonly { readonly zh: string; readonly en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ zh: String(value.zh), en: String(value.en) }];
  return Object.values(value).flatMap(textsIn);
}
