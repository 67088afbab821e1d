/**
 * What a problem's text and evidence say of which problem it is: addresses, document numbers, words in pairs of characters, and the facts
 * by which two sentences differ although their words agree: month, day, year, what is named in quotes, matter, fault.
 *
 * Made once per version of a problem and kept beside the index.
 */

import type { Evidence } from '#ledger/fields.ts';
import { addressesOf, addressPattern } from './addresses.ts';
import { documentNumbersOf, type DocumentNumber } from './document-numbers.ts';
import { commonPairs, faults, fillers, matters, synonyms } from './lexicon.ts';
import { plainText } from './plain-text.ts';

export interface TypedProblem {
  readonly words: string;
  readonly evidence: readonly Evidence[];
  /** Items at which it is charged, and the day it was found: weak signs. */
  readonly items?: readonly string[];
  readonly foundOn?: string;
}

/** Three words of 31 bits: an index compares thousands of them. */
export type Bits = readonly [number, number, number];

export interface Signs {
  readonly addresses: readonly string[];
  readonly documents: readonly DocumentNumber[];
  /** How often each gram stands in the words. */
  readonly grams: ReadonlyMap<string, number>;
  /** Sum of the grams' weights. */
  readonly weight: number;
  /** Different pairs and different single characters. */
  readonly pairs: number;
  readonly letters: number;
  readonly months: readonly string[];
  readonly days: readonly string[];
  readonly years: readonly string[];
  /** How many there were: 4条, 2份. */
  readonly numbers: readonly string[];
  /** What stands in quotes: columns, titles, accounts. */
  readonly names: readonly string[];
  /** Which entries of the lexicon's lists are named, a bit each. */
  readonly matters: Bits;
  readonly faults: Bits;
  readonly items: readonly string[];
  readonly foundOn: string;
}

export function signsOf({ words, evidence, items = [], foundOn = '' }: TypedProblem): Signs {
  const linked = evidence.flatMap((one) => (one.kind === 'link' ? [one.url] : []));
  const bare = plainText(words.replace(addressPattern, ' '));
  const notes = plainText(evidence.map(({ note }) => note).join('\n'));
  const said = sameWording(bare);
  const dated = bare.replace(/(\d{4})-(\d\d)-(\d\d)/g, (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`);
  return {
    addresses: addressesOf(words, linked),
    documents: documentNumbersOf(`${bare}\n${notes}`),
    ...gramsOf(said.replace(fillers, '')),
    months: each(bare, /(?<!\d)(\d{1,2})月(?!内|后)/gu), days: each(dated, /(\d{1,2}月\d{1,2})(?!\d)/gu), years: each(bare, /((?:19|20)\d\d)年/gu),
    numbers: each(bare, /(\d+)(?:条|项|件|份|个(?!工作日|月)|处|次)/gu), names: each(bare, /[“《"「]([^”》"」]{2,30})[”》"」]/gu),
    matters: named(said, matters), faults: named(said, faults), items, foundOn,
  };
}

/** Weight of one gram: pairs tell more than single characters, and less where they stand in every second sentence of this field. */
export function gramWeight(gram: string): number {
  return gram.length > 1 && !commonPairs.has(gram) ? 3 : 1;
}

function sameWording(plain: string): string {
  let text = plain;
  for (const [pattern, word] of synonyms) text = text.replace(pattern, word);
  return text;
}

/** Single characters and pairs of neighbours; digits count, blanks and points do not. */
function gramsOf(text: string): Pick<Signs, 'grams' | 'weight' | 'pairs' | 'letters'> {
  const signs = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  const grams = new Map<string, number>();
  const add = (gram: string) => grams.set(gram, (grams.get(gram) ?? 0) + 1);
  for (const [index, letter] of signs.entries()) {
    add(letter);
    const next = signs[index + 1];
    if (next !== undefined) add(letter + next);
  }
  let [weight, pairs] = [0, 0];
  for (const [gram, count] of grams) {
    weight += count * gramWeight(gram);
    if (gram.length > 1) pairs += 1;
  }
  return { grams, weight, pairs, letters: grams.size - pairs };
}

function each(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];
}

function named(text: string, list: Readonly<Record<string, RegExp>>): Bits {
  const words: [number, number, number] = [0, 0, 0];
  for (const [at, pattern] of Object.values(list).entries()) {
    if (pattern.test(text)) words[Math.floor(at / 31) as 0] |= 1 << (at % 31);
  }
  return words;
}
