/**
 * A grade by its name in the language on show. Its Chinese name is its identity in book and scheme.
 *
 * Imports: scheme (types), ui, desk.
 */

import { useCallback } from 'react';

import type { Scheme } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import { useDeskOnShow } from './desk-context.ts';

export function useGradeName(): (grade: string) => string {
  return useGradeNameIn(useDeskOnShow().scheme);
}

export function useGradeNameIn(scheme: Scheme): (grade: string) => string {
  const say = useText();
  return useCallback(
    (grade) => {
      const band = scheme.grades.bands.find(({ name }) => name.zh === grade);
      return band === undefined ? grade : say(band.name);
    },
    [scheme, say],
  );
}
