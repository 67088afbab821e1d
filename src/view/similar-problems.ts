/**
 * Is what somebody writes down a problem that is known already?
 *
 * Three signs, in this order: the same address, the same document number, similar words. It only
 * points out; a person decides. Only problems of one unit are compared, as a problem belongs to its unit.
 *
 * Imports: ledger (types).
 */

import type { Evidence } from '#ledger/fields.ts';
import type { ProblemRow } from './problem-row.ts';

export interface TypedProblem {
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export type KnownProblem = Pick<ProblemRow, 'id' | 'number' | 'words' | 'evidence' | 'state' | 'joinedInto'>;

export interface SimilarProblem<P extends KnownProblem = KnownProblem> {
  readonly problem: P;
  readonly because: 'address' | 'document' | 'words';
  /** What is the same: the address, the document number; empty for similar words. */
  readonly same: string;
  /** 0 to 1; 1 for an address or a number. For the order, not for print. */
  readonly likeness: number;
}

/** Where similar words begin. Below it lie different problems under the same rule; see the test's table. */
const threshold = 0.42;
const fewestPairs = 4;
const shown = 5;

/**
 * Known problems that this one looks like, the likeliest first.
 *
 * Shape    known: the unit's problems. At most five come back.
 * Gaps     Withdrawn problems are left out. Fewer than five characters of words say nothing yet.
 *          An address without a path (a site's front page) says nothing.
 * Example  "《通知》（天政办发〔2025〕12号）未公开" and "天政办发[2025]12号没有上网" -> 'document'.
 */
export function similarProblems<P extends KnownProblem>(typed: TypedProblem, known: readonly P[]): readonly SimilarProblem<P>[] {
  const mine = signsOf(typed);
  return known
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((problem) => {
      const found = compare(mine, signsOf(problem));
      return found === undefined ? [] : [{ problem, ...found }];
    })
    .sort((a, b) => rank[a.because] - rank[b.because] || b.likeness - a.likeness || a.problem.number - b.problem.number)
    .slice(0, shown);
}

const rank = { address: 0, document: 1, words: 2 } as const;

interface Signs {
  readonly addresses: readonly string[];
  readonly documents: readonly DocumentNumber[];
  readonly pairs: ReadonlyMap<string, number>;
}

interface DocumentNumber { readonly issuer: string; readonly number: string; readonly written: string }

function compare(mine: Signs, theirs: Signs): Omit<SimilarProblem, 'problem'> | undefined {
  const address = mine.addresses.find((one) => theirs.addresses.includes(one));
  if (address !== undefined) return { because: 'address', same: address, likeness: 1 };
  const document = mine.documents.find((one) => theirs.documents.some((other) => isSameDocument(one, other)));
  if (document !== undefined) return { because: 'document', same: document.written, likeness: 1 };
  const likeness = likenessOf(mine.pairs, theirs.pairs);
  return likeness < threshold ? undefined : { because: 'words', same: '', likeness };
}

/** Plain ASCII: where Chinese goes on without a blank, the address is over. */
const addressPattern = /https?:\/\/[!#-;=?-~]+/gi;
/** Issuer's mark, year in any brackets, number: 天政办发〔2025〕12号. Brackets are plain after NFKC but for 〔〕. */
const documentPattern = /([\p{Script=Han}]{0,12})[〔[(【](\d{4})[〕\])】]\s*第?\s*0*(\d+)\s*号/gu;

function signsOf({ words, evidence }: TypedProblem): Signs {
  // before NFKC, which makes a Chinese comma a plain one
  const inWords = (words.match(addressPattern) ?? []).map((one) => one.replace(/[.,;:!?)]+$/, ''));
  const linked = evidence.flatMap((one) => (one.kind === 'link' ? [one.url] : []));
  const notes = evidence.map(({ note }) => note.normalize('NFKC')).join('\n');
  const bare = words.replace(addressPattern, ' ').normalize('NFKC');
  return {
    addresses: [...inWords, ...linked].flatMap(plainAddress),
    documents: [...`${bare}\n${notes}`.matchAll(documentPattern)].map(([written, issuer = '', year = '', number = '']) => ({ issuer, number: `${year}-${number}`, written })),
    pairs: pairsOf(bare),
  };
}

/** Without protocol, "www.", fragment and closing slash: the same page however it was copied. */
function plainAddress(address: string): readonly string[] {
  const plain = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/#.*$/, '').replace(/\/(index\.\w+)?$/i, '');
  const slash = plain.search(/[/?]/);
  return slash < 0 ? [] : [plain.slice(0, slash).toLowerCase() + plain.slice(slash)];
}

/** Same year and number; and where both name an issuer, marks that end alike. What stands before the mark is running text. */
function isSameDocument(a: DocumentNumber, b: DocumentNumber): boolean {
  if (a.number !== b.number) return false;
  if (a.issuer === '' || b.issuer === '') return true;
  const end = Math.min(3, a.issuer.length, b.issuer.length);
  return a.issuer.slice(-end) === b.issuer.slice(-end);
}

/** How often each pair of neighbouring letters stands in the text; digits count, blanks and points do not. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = new Map<string, number>();
  for (let index = 1; index < letters.length; index += 1) {
    const pair = `${letters[index - 1] ?? ''}${letters[index] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Share of pairs in common, twice over the sum of both (Dice); a short text inside a long one counts by its own length. */
function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [mine, theirs] = [countOf(a), countOf(b)];
  if (mine < fewestPairs || theirs < fewestPairs) return 0;
  let same = 0;
  for (const [pair, count] of a) same += Math.min(count, b.get(pair) ?? 0);
  const dice = (2 * same) / (mine + theirs);
  const inside = same / Math.min(mine, theirs);
  return Math.max(dice, inside >= 0.8 ? inside * 0.9 : 0);
}

function countOf(pairs: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const times of pairs.values()) count += times;
  return count;
}
