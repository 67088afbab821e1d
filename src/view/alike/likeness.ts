/**
 * How likely two problems are one, from 0 to 1, with the reasons that a person is shown.
 *
 * A sum of weighted signs, squeezed into 0 to 1. Words in common, an address, a document number, the matter and the fault speak
 * for it; another month, year, document, name or fault against it. The weights were found on one half of a labelled set of pairs and
 * are measured on the other: docs/alike.md. They are likelihoods, not points: nothing is charged by them.
 */

import { isSinglePage } from './addresses.ts';
import { isSameDocument } from './document-numbers.ts';
import { gramWeight, type Bits, type Signs } from './signs.ts';

export interface Likeness {
  /** 0 to 1. For order and threshold, not for print. */
  readonly score: number;
  /** The address that both name, and the document as it is printed. */
  readonly address: string | undefined;
  readonly document: string | undefined;
  /** Whole percent of the words in common; a short note inside a long record counts by its own length. */
  readonly words: number;
  readonly isSameItem: boolean;
}

/** What two texts have in common; an index counts it without comparing them one by one. */
export interface Shared {
  /** Weight of the grams in common, each as often as the text that has it less. */
  readonly weight: number;
  /** Different pairs and different characters in common. */
  readonly pairs: number;
  readonly letters: number;
}

/** From here on two problems are shown as possibly one. */
export const likely = 0.5;

export const weights = {
  base: -7.51, dice: 2.15, inside: 2.68, pairs: 0.37, letters: 2.01, nearlyEqual: 1.5,
  page: 1.65, column: 0.59, sameDocument: 1.38, otherDocument: -4.05,
  otherMonth: -4.13, otherDay: -3.33, sameDay: 1.09, otherYear: -2.79, otherName: -3.88, sameNumber: 0.68, otherNumber: -0.85,
  sameMatter: 2.12, otherMatter: -1.91, extraMatter: -1.85, mattersApart: -2.12, sameFault: 1.21, otherFault: -2.15, extraFault: -0.44,
  sameItem: 1.96, longAgo: -3.36,
  /** An address or number stands for itself while there are hardly any words to look at. */
  linkAlone: 7,
} as const;

const longAgoDays = 270;
/** Share in common from which two texts are the same but for a slip. */
const nearly = 0.85;
/** Different characters: with fewer, words say nothing yet. */
const fewest = 4;
const hardly = 6;

/** Shape  Same for (a, b) and (b, a). */
export function likenessOf(a: Signs, b: Signs, shared = sharedOf(a, b)): Likeness {
  const address = a.addresses.find((one) => b.addresses.includes(one));
  const document = a.documents.find((one) => b.documents.some((other) => isSameDocument(one, other)));
  const isSameItem = meet(a.items, b.items);
  const sum = weights.base + wordsSum(a, b, shared) + factsSum(a, b) + kindsSum(a, b)
    + (address === undefined ? 0 : isSinglePage(address) ? weights.page : weights.column)
    + (document === undefined ? isOther(a.documents, b.documents) * weights.otherDocument : weights.sameDocument)
    + ((address !== undefined || document !== undefined) && shorterOf(a, b).letters < hardly ? weights.linkAlone : 0)
    + (isSameItem ? weights.sameItem : 0);
  return { score: 1 / (1 + Math.exp(-sum)), address, document: document?.written, words: percentInCommon(a, b, shared), isSameItem };
}

export function sharedOf(a: Signs, b: Signs): Shared {
  let [weight, pairs, letters] = [0, 0, 0];
  for (const [gram, count] of a.grams) {
    const others = b.grams.get(gram);
    if (others === undefined) continue;
    weight += Math.min(count, others) * gramWeight(gram);
    if (gram.length > 1) pairs += 1;
    else letters += 1;
  }
  return { weight, pairs, letters };
}

/** Part of the sum that the words alone give: the index asks it of every problem, the rest of few. */
export function wordsSum(a: Signs, b: Signs, { weight, pairs, letters }: Shared): number {
  const shorter = shorterOf(a, b);
  if (shorter.letters < fewest) return 0;
  const dice = (2 * weight) / (a.weight + b.weight);
  return (
    weights.dice * dice + (dice >= nearly ? weights.nearlyEqual : 0)
    + (weights.inside * weight) / shorter.weight
    + (shorter.pairs === 0 ? 0 : (weights.pairs * pairs) / shorter.pairs)
    + (shorter.letters === 0 ? 0 : (weights.letters * letters) / shorter.letters)
  );
}

function percentInCommon(a: Signs, b: Signs, { weight }: Shared): number {
  if (a.weight === 0 || b.weight === 0) return 0;
  return Math.round(100 * Math.max((2 * weight) / (a.weight + b.weight), (0.9 * weight) / shorterOf(a, b).weight));
}

function factsSum(a: Signs, b: Signs): number {
  return (
    isOther(a.months, b.months) * weights.otherMonth
    + isOther(a.days, b.days) * weights.otherDay
    + (meet(a.days, b.days) ? weights.sameDay : 0)
    + isOther(a.years, b.years) * weights.otherYear
    + (meet(a.numbers, b.numbers) ? weights.sameNumber : isOther(a.numbers, b.numbers) * weights.otherNumber)
    + namesSum(a.names, b.names)
    + (daysBetween(a.foundOn, b.foundOn) > longAgoDays ? weights.longAgo : 0)
  );
}

function namesSum(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((one) => b.some((other) => one.includes(other) || other.includes(one))) ? 0 : weights.otherName;
}

/** Matter and fault. A short note that names something which the long record does not is about something else. */
export function kindsSum(a: Signs, b: Signs): number {
  const [shorter, longer] = shorterOf(a, b) === a ? [a, b] : [b, a];
  const meetMatters = bitsMeet(a.matters, b.matters);
  const isExtra = bitsBeyond(shorter.matters, longer.matters);
  return (
    (meetMatters ? weights.sameMatter : bitsDiffer(a.matters, b.matters) ? weights.otherMatter : 0)
    + (isExtra ? weights.extraMatter : 0)
    + (meetMatters && isExtra && bitsBeyond(longer.matters, shorter.matters) ? weights.mattersApart : 0)
    + (bitsMeet(a.faults, b.faults) ? weights.sameFault : bitsDiffer(a.faults, b.faults) ? weights.otherFault : 0)
    + (bitsBeyond(shorter.faults, longer.faults) ? weights.extraFault : 0)
  );
}

function bitsMeet(a: Bits, b: Bits): boolean {
  return ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2])) !== 0;
}

/** Both name something, and nothing the same. */
function bitsDiffer(a: Bits, b: Bits): boolean {
  return (a[0] | a[1] | a[2]) !== 0 && (b[0] | b[1] | b[2]) !== 0 && !bitsMeet(a, b);
}

/** Something in `a` that is not in `b`. */
function bitsBeyond(a: Bits, b: Bits): boolean {
  return ((a[0] & ~b[0]) | (a[1] & ~b[1]) | (a[2] & ~b[2])) !== 0;
}

/** Of two of one weight the one with fewer characters, so that the order of asking does not matter. */
function shorterOf(a: Signs, b: Signs): Signs {
  if (a.weight !== b.weight) return a.weight < b.weight ? a : b;
  if (a.letters !== b.letters) return a.letters < b.letters ? a : b;
  if (a.pairs !== b.pairs) return a.pairs < b.pairs ? a : b;
  const at = [...a.matters, ...a.faults].findIndex((word, index) => word !== [...b.matters, ...b.faults][index]);
  return at < 0 || ([...a.matters, ...a.faults][at] ?? 0) < ([...b.matters, ...b.faults][at] ?? 0) ? a : b;
}

export function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

/** 1 where both say something of it and nothing that they say is the same. */
function isOther(a: readonly unknown[], b: readonly unknown[]): number {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one)) ? 1 : 0;
}

function daysBetween(a: string, b: string): number {
  return a === '' || b === '' ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
