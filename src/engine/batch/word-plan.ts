/**
 * Lanes side by side in words of 32 bits, for tables with small points: four of 8 bits, else two of 16.
 *
 * One addition moves a lane, one minimum caps four of them. The highest bit of each lane stays free for the minimum, so a lane
 * holds up to 127 (or 32,767) of the table's smallest points. Each category begins a word. Behind the words of the items
 * stand those of the rules with a most of their own, each rule in the position of its item, so that a whole word joins a whole word.
 *
 * Imports: nothing beyond the room.
 */

import type { DeductionPlan, RulePlan } from '../deduction-plan.ts';
import { capOfRule } from './rule-lanes.ts';

export interface WordPlan {
  /** Bits of a lane: 8 or 16. */
  readonly width: number;
  /** The highest bit of every lane. */
  readonly high: number;
  /** Words of the items; a unit's deductions take so many words. */
  readonly itemWords: number;
  /** Most points of each lane, word by word, those of rules with a most of their own behind those of the items. */
  readonly caps: Int32Array;
  /** The word of items that a word of rules joins, from `itemWords` on. */
  readonly joins: Uint16Array;
  /** By rule: its word, the position of its lane in bits, and its points in that position. */
  readonly wordOfRule: Uint16Array;
  readonly shiftOfRule: Uint8Array;
  readonly pointsInWord: Int32Array;
  /** While the counts of a unit's findings add up to no more than this, no lane can overflow. */
  readonly mostCounts: number;
  /** Words of items up to the end of each category. */
  readonly endOfCategory: Uint16Array;
  /** Lane of each item among the lanes of a unit. */
  readonly placeOfItem: Uint16Array;
}

/** undefined where the points are too large for 16 bits. */
export function prepareWords(table: DeductionPlan, rules: readonly RulePlan[]): WordPlan | undefined {
  const largest = largestSum(table, rules);
  const width = largest < 2 ** 7 ? 8 : 16;
  return largest < 2 ** 15 ? layOut(table, rules, width) : undefined;
}

/** What a lane may come to hold: an item with its rules that count once, and a category when its lanes are added up. */
function largestSum(table: DeductionPlan, rules: readonly RulePlan[]): number {
  const ofItems = table.items.map(({ cap }) => Number(cap));
  let largest = 0;
  for (const { first, end } of table.categories) {
    let ofCategory = 0;
    for (let item = first; item < end; item += 1) ofCategory += ofItems[item] ?? 0;
    largest = Math.max(largest, ofCategory);
  }
  for (const rule of rules) {
    const ofItem = (ofItems[rule.item] ?? 0) + Number(capOfRule(rule) ?? 0n);
    ofItems[rule.item] = ofItem;
    largest = Math.max(largest, ofItem, Number(rule.points));
  }
  return largest;
}

function layOut(table: DeductionPlan, rules: readonly RulePlan[], width: number): WordPlan {
  const perWord = 32 / width;
  const placeOfItem: number[] = [];
  const endOfCategory: number[] = [];
  let itemWords = 0;
  for (const { first, end } of table.categories) {
    for (let item = first; item < end; item += 1) placeOfItem.push(itemWords * perWord + item - first);
    itemWords += Math.ceil((end - first) / perWord);
    endOfCategory.push(itemWords);
  }
  const words: Words = { perWord, width, itemWords, caps: Array<number>(itemWords).fill(0), joins: [], wordByLayer: new Map(), layers: [] };
  table.items.forEach(({ cap }, item) => {
    const place = placeOfItem[item] ?? 0;
    addTo(words, Math.floor(place / perWord), { place, points: Number(cap) });
  });
  const [wordOfRule, shiftOfRule, pointsInWord] = [new Uint16Array(rules.length), new Uint8Array(rules.length), new Int32Array(rules.length)];
  let mostPoints = 1;
  rules.forEach((rule, number) => {
    const [place, points, cap] = [placeOfItem[rule.item] ?? 0, Number(rule.points), capOfRule(rule)];
    const shift = (place % perWord) * width;
    wordOfRule[number] = cap === undefined ? Math.floor(place / perWord) : wordOfCapped(words, { item: rule.item, place, points: Number(cap) });
    shiftOfRule[number] = shift;
    pointsInWord[number] = points << shift;
    mostPoints = Math.max(mostPoints, points);
  });
  return {
    width,
    high: width === 8 ? 0x80808080 | 0 : 0x80008000 | 0,
    itemWords,
    caps: Int32Array.from(words.caps),
    joins: Uint16Array.from(words.joins),
    wordOfRule,
    shiftOfRule,
    pointsInWord,
    mostCounts: Math.floor((2 ** (width - 1) - 1) / mostPoints),
    endOfCategory: Uint16Array.from(endOfCategory),
    placeOfItem: Uint16Array.from(placeOfItem),
  };
}

interface Words {
  readonly perWord: number;
  readonly width: number;
  readonly itemWords: number;
  readonly caps: number[];
  readonly joins: number[];
  /** Word of the first, second, third … rule that counts once, by that and by the word of its item. */
  readonly wordByLayer: Map<number, number>;
  /** By item: rules that count once so far. */
  readonly layers: number[];
}

interface Lane {
  readonly place: number;
  readonly points: number;
}

function wordOfCapped(words: Words, lane: Lane & { readonly item: number }): number {
  const { perWord, itemWords, joins, wordByLayer, layers } = words;
  const layer = layers[lane.item] ?? 0;
  layers[lane.item] = layer + 1;
  const joined = Math.floor(lane.place / perWord);
  const key = layer * itemWords + joined;
  const word = wordByLayer.get(key) ?? itemWords + joins.push(joined) - 1;
  wordByLayer.set(key, word);
  addTo(words, word, lane);
  return word;
}

function addTo({ perWord, width, caps }: Words, word: number, { place, points }: Lane): void {
  caps[word] = (caps[word] ?? 0) + (points << ((place % perWord) * width));
}
