/**
 * What the branches of the tree need to name things: problems and reviewers.
 *
 * Imports: react, view (types).
 */

import { createContext, useContext } from 'react';

import type { ChargeReview, ProblemRow } from '#view/problem-row.ts';

interface Facts {
  readonly problems: readonly ProblemRow[];
  readonly reviewers: readonly string[];
  /** A grade in the language on show. */
  readonly nameGrade: (grade: string) => string;
}

export const ReasonFacts = createContext<Facts>({ problems: [], reviewers: [], nameGrade: (grade) => grade });

/** The problem with all that was joined into it: who joined reads the words of the first. */
export function useProblem(id: string): ProblemRow | undefined {
  return useContext(ReasonFacts).problems.find((problem) => problem.id === id);
}

/** Charges of an item that reviews took back as a whole. */
export function useTakenBack(item: string): readonly { readonly problem: ProblemRow; readonly position: number; readonly review: ChargeReview }[] {
  return useContext(ReasonFacts).problems.flatMap((problem) =>
    problem.charges.flatMap(({ state, item: at, position, review }) => (state === 'reversed' && at === item && review !== null ? [{ problem, position, review }] : [])),
  );
}

export function useGradeName(): (grade: string) => string {
  return useContext(ReasonFacts).nameGrade;
}

export function useReviewer(place: string): string | undefined {
  return useContext(ReasonFacts).reviewers[Number(place)];
}
