/** A grade in the language in use. The best and the last are coloured, and say so by their word. */

import { useCallback } from 'react';

import { useScheme } from '#client/book-queries.ts';
import { Tag, type Tone } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

/** From a grade's identity (its Chinese name) to its name in the language in use. */
export function useGradeName(book: string): (grade: string) => string {
  const { scheme } = useScheme(book);
  const say = useText();
  return useCallback(
    (grade: string) => {
      const band = scheme.grades.bands.find(({ name }) => name.zh === grade);
      return band === undefined ? grade : say(band.name);
    },
    [scheme, say],
  );
}

/** good for the best grade, bad for the last, plain between. */
export function useGradeTone(book: string): (grade: string) => Tone {
  const { scheme } = useScheme(book);
  return useCallback(
    (grade: string) => {
      const { bands } = scheme.grades;
      if (bands[0]?.name.zh === grade) return 'good';
      return bands[bands.length - 1]?.name.zh === grade ? 'bad' : 'plain';
    },
    [scheme],
  );
}

export function GradeTag({ book, grade }: { readonly book: string; readonly grade: string }) {
  const nameOf = useGradeName(book);
  const toneOf = useGradeTone(book);
  return <Tag tone={toneOf(grade)}>{nameOf(grade)}</Tag>;
}
