/**
 * An index of problems by what their words and evidence say, to find those that look like one being written down.
 *
 * It follows the book: a problem that is new or has another revision is put in, one that is gone is taken out, the others stay.
 * What it answers is exactly what comparing with every problem would answer, sooner: it counts the shared grams from
 * its lists, and compares in full only where these leave a chance.
 */

import { kindsSum, likely, likenessOf, meet, weights, wordsSum, type Likeness } from './likeness.ts';
import { gramWeight, signsOf, type Signs, type TypedProblem } from './signs.ts';

export interface AlikeProblem extends TypedProblem { readonly id: string; readonly revision: number }

export interface Found { readonly id: string; readonly likeness: Likeness }

export interface AlikeIndex {
  readonly size: number;
  /** Brings the index to exactly these problems. Returns the ids that are new to it or changed. */
  readonly follow: (problems: Iterable<AlikeProblem>) => readonly string[];
  /** The likeliest first, equal ones by id; only what reaches `likely`. */
  readonly search: (typed: TypedProblem, options?: { readonly except?: string; readonly most?: number }) => readonly Found[];
  /** The same for a problem that is in the index. */
  readonly searchKnown: (id: string) => readonly Found[];
}

interface Slot { readonly id: string; readonly revision: number; readonly signs: Signs; isGone: boolean }
/** Slots that hold a gram, and how often. */
interface Holders { readonly slots: number[]; readonly counts: number[] }

/** What days, counts, addresses and documents can add at most: below the threshold with it, no look at them is needed. */
const mostBeside = weights.sameDay + weights.sameNumber;
const mostWithLinks = mostBeside + weights.linkAlone + weights.page + weights.sameDocument;
const wanted = Math.log(likely / (1 - likely)) - weights.base;

export function createAlikeIndex(): AlikeIndex {
  let slots: Slot[] = [];
  let slotById = new Map<string, number>();
  let holdersByGram = new Map<string, Holders>();
  /** Slots that name any address or document: few, so each is compared in full when the typed one names any. */
  let linked = new Set<number>();
  let gone = 0;

  function put({ id, revision, ...typed }: AlikeProblem, signs = signsOf(typed)): void {
    const slot = slots.length;
    slots.push({ id, revision, signs, isGone: false });
    slotById.set(id, slot);
    if (signs.addresses.length + signs.documents.length > 0) linked.add(slot);
    for (const [gram, count] of signs.grams) {
      const holders = holdersByGram.get(gram) ?? { slots: [], counts: [] };
      holders.slots.push(slot);
      holders.counts.push(count);
      holdersByGram.set(gram, holders);
    }
  }

  function take(id: string): void {
    const slot = slotById.get(id);
    if (slot === undefined) return;
    (slots[slot] as Slot).isGone = true;
    slotById.delete(id);
    linked.delete(slot);
    gone += 1;
  }

  /** Lists that are mostly of problems that are gone are made anew. */
  function tidy(): void {
    if (gone < 64 || gone * 2 < slots.length) return;
    const kept = slots.filter(({ isGone }) => !isGone);
    [slots, slotById, holdersByGram, linked, gone] = [[], new Map(), new Map(), new Set(), 0];
    for (const { id, revision, signs } of kept) put({ id, revision, words: '', evidence: [] }, signs);
  }

  function find(signs: Signs, except: string): Found[] {
    const weight = new Float64Array(slots.length);
    const pairs = new Uint16Array(slots.length);
    const letters = new Uint16Array(slots.length);
    const touched: number[] = [];
    for (const [gram, count] of signs.grams) {
      const holders = holdersByGram.get(gram);
      if (holders === undefined) continue;
      const each = gramWeight(gram);
      const seen = gram.length > 1 ? pairs : letters;
      for (let at = 0; at < holders.slots.length; at += 1) {
        const slot = holders.slots[at] as number;
        if (weight[slot] === 0) touched.push(slot);
        weight[slot] = (weight[slot] as number) + Math.min(count, holders.counts[at] as number) * each;
        seen[slot] = (seen[slot] as number) + 1;
      }
    }
    const hasLinks = signs.addresses.length + signs.documents.length > 0;
    const found: Found[] = [];
    const look = (slot: number) => {
      const { id, signs: others, isGone } = slots[slot] as Slot;
      if (isGone || id === except) return;
      const shared = { weight: weight[slot] as number, pairs: pairs[slot] as number, letters: letters[slot] as number };
      const sum = wordsSum(signs, others, shared) + kindsSum(signs, others) + (meet(signs.items, others.items) ? weights.sameItem : 0);
      if (sum + (hasLinks && linked.has(slot) ? mostWithLinks : mostBeside) < wanted) return;
      const likeness = likenessOf(signs, others, shared);
      if (likeness.score >= likely) found.push({ id, likeness });
    };
    for (const slot of touched) look(slot);
    if (hasLinks) for (const slot of linked) if (weight[slot] === 0) look(slot);
    return found.sort((a, b) => b.likeness.score - a.likeness.score || (a.id < b.id ? -1 : 1));
  }

  return {
    get size() {
      return slotById.size;
    },
    follow: (problems) => {
      const fresh: string[] = [];
      const listed = new Set<string>();
      for (const problem of problems) {
        listed.add(problem.id);
        const slot = slotById.get(problem.id);
        if (slot !== undefined && slots[slot]?.revision === problem.revision) continue;
        take(problem.id);
        put(problem);
        fresh.push(problem.id);
      }
      for (const id of slotById.keys()) if (!listed.has(id)) take(id);
      tidy();
      return fresh;
    },
    search: (typed, { except = '', most = Number.POSITIVE_INFINITY } = {}) => find(signsOf(typed), except).slice(0, most),
    searchKnown: (id) => {
      const slot = slotById.get(id);
      return slot === undefined ? [] : find((slots[slot] as Slot).signs, id);
    },
  };
}
