/**
 * From rows as people mean them to rows as a drawing needs them. Pure.
 *
 * Here exact text becomes a JavaScript number, and only to choose a length or a place. What is
 * printed is always the text.
 *
 * Imports: exact-text.
 */

import { exactText, lengthOf } from '../exact-text.ts';
import type { Voice } from './voices.ts';

export interface ScoreRow {
  readonly name: string;
  /** Exact; null is missing and draws nothing. */
  readonly value: string | null;
}

export interface CompareRow {
  readonly name: string;
  readonly values: Readonly<Partial<Record<Voice, string | null>>>;
}

export interface DrawnScore {
  readonly name: string;
  readonly text: string;
  readonly length: number | undefined;
}

export function drawnScores(rows: readonly ScoreRow[], missing: string): readonly DrawnScore[] {
  return rows.map(({ name, value }) => ({
    name,
    text: value === null ? missing : exactText(value, 2),
    length: value === null ? undefined : lengthOf(value),
  }));
}

/** Per voice a length, and under `<voice>Text` what is printed beside it. */
export type DrawnComparison = { readonly name: string } & Partial<Record<Voice, number>> & Partial<Record<`${Voice}Text`, string>>;

export function drawnComparisons(rows: readonly CompareRow[], voices: readonly Voice[], wordOf?: (voice: Voice) => string): readonly DrawnComparison[] {
  return rows.map(({ name, values }) => {
    const drawn = voices.flatMap((voice): [string, number | string][] => {
      const value = values[voice];
      if (value === null || value === undefined) return [];
      return [[voice, lengthOf(value)], [`${voice}Text`, wordOf === undefined ? exactText(value, 2) : `${wordOf(voice)} ${exactText(value, 2)}`]];
    });
    return { name, ...Object.fromEntries(drawn) };
  });
}

/** Where an axis of dots may begin: the ten below the lowest, so that differences can be seen. */
export function axisStart(rows: readonly DrawnComparison[], voices: readonly Voice[]): number {
  const lengths = rows.flatMap((row) => voices.flatMap((voice) => row[voice] ?? []));
  const lowest = Math.min(100, ...lengths);
  return Math.max(0, Math.floor((lowest - 1) / 10) * 10);
}

/** Round figures along an axis of dots. */
export function axisTicks(start: number, end: number): readonly number[] {
  const step = end - start <= 30 ? 5 : 10;
  return Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => start + index * step);
}

/** A name short enough for an axis. */
export function shortName(name: string): string {
  const letters = Array.from(name);
  return letters.length <= 12 ? name : `${letters.slice(0, 11).join('')}…`;
}
