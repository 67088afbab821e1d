/**
 * Is what somebody writes down a problem that is known already?
 *
 * It only points out, with its reasons; a person decides. Only problems of one unit are compared, as a problem belongs to its unit.
 * How well it does is measured: docs/alike.md.
 *
 * Imports: alike, ledger (types).
 */

import { createAlikeIndex, type AlikeIndex } from './alike/alike-index.ts';
import type { Likeness } from './alike/likeness.ts';
import type { TypedProblem } from './alike/signs.ts';
import type { ProblemRow } from './problem-row.ts';

export type { TypedProblem };

export type KnownProblem = Pick<ProblemRow, 'id' | 'number' | 'revision' | 'words' | 'evidence' | 'state' | 'joinedInto' | 'foundOn'> & {
  readonly charges: readonly { readonly item: string }[];
};

export interface SimilarProblem<P extends KnownProblem = KnownProblem> {
  readonly problem: P;
  /** The surest sign. */
  readonly because: 'address' | 'document' | 'words';
  /** What is the same: the address, the document number; empty for similar words. */
  readonly same: string;
  /** Every sign that was found, the surest first. */
  readonly signs: readonly Sign[];
  /** 0 to 1. For the order, not for print. */
  readonly likeness: number;
}

export type Sign =
  | { readonly kind: 'address'; readonly same: string }
  | { readonly kind: 'document'; readonly same: string }
  /** Whole percent of the words in common. */
  | { readonly kind: 'words'; readonly percent: number }
  | { readonly kind: 'item' };

const shown = 5;
/** The lists of problems that screens hold are new objects after each change; a person looks at one unit for a while. */
const indexByUnit = new Map<string, AlikeIndex>();
const unitsKept = 8;

/**
 * Known problems that this one looks like, the likeliest first.
 *
 * Shape    known: the unit's problems. At most five come back.
 * Gaps     Withdrawn problems are left out. A site's front page as address says nothing.
 * Example  "《通知》（天政办发〔2025〕12号）未公开" and "天政办发[2025]12号没有上网" -> 'document'.
 */
export function similarProblems<P extends KnownProblem>(typed: TypedProblem, known: readonly P[], unit = ''): readonly SimilarProblem<P>[] {
  const rows = known.filter(({ state }) => state !== 'withdrawn');
  const index = indexOf(unit);
  index.follow(rows.map(alikeOf));
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return index.search(typed, { most: shown }).flatMap(({ id, likeness }) => {
    const problem = rowById.get(id);
    return problem === undefined ? [] : [{ problem, ...reasonsOf(likeness) }];
  });
}

/** A row as the index takes it. */
export function alikeOf({ id, revision, words, evidence, charges, foundOn }: KnownProblem) {
  return { id, revision, words, evidence, items: charges.map(({ item }) => item), foundOn };
}

/** Why two problems look alike, the surest sign first. */
export function reasonsOf({ score, address, document, words, isSameItem }: Likeness): Omit<SimilarProblem, 'problem'> {
  const signs: Sign[] = [
    ...(address === undefined ? [] : [{ kind: 'address' as const, same: address }]),
    ...(document === undefined ? [] : [{ kind: 'document' as const, same: document }]),
    { kind: 'words', percent: words },
    ...(isSameItem ? [{ kind: 'item' as const }] : []),
  ];
  const because = address !== undefined ? 'address' : document !== undefined ? 'document' : 'words';
  return { because, same: address ?? document ?? '', signs, likeness: score };
}

function indexOf(unit: string): AlikeIndex {
  const index = indexByUnit.get(unit) ?? createAlikeIndex();
  indexByUnit.delete(unit);
  indexByUnit.set(unit, index);
  for (const oldest of indexByUnit.keys()) {
    if (indexByUnit.size <= unitsKept) break;
    indexByUnit.delete(oldest);
  }
  return index;
}
