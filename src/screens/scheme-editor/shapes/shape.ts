/**
 * How a construct of the grammar is filled in: the fields of its form, in their order. Data, drawn by fields/.
 *
 * A new construct is a new shape here and its words in language/: no form is written by hand.
 *
 * Imports: scheme (types).
 */

import type { Clause } from '#scheme/grammar.ts';

/** The name of a field is its name in the grammar, and its key below `field` in the words unless `word` is. */
export type Spec = { readonly word?: string } & (
  | { readonly kind: 'id'; readonly name: string }
  /** Words in two languages. */
  | { readonly kind: 'words'; readonly name: string; readonly isLong?: true }
  /** Text in one language. */
  | { readonly kind: 'plain'; readonly name: string; readonly isOptional?: true }
  /** Decimal text; `orWord` is the one word that may stand in its place. */
  | { readonly kind: 'decimal'; readonly name: string; readonly isOptional?: true; readonly orWord?: string }
  | { readonly kind: 'whole'; readonly name: string; readonly isOptional?: true }
  | { readonly kind: 'day'; readonly name: string }
  /** A boolean, or with `isMark` a field that is true or absent. */
  | { readonly kind: 'flag'; readonly name: string; readonly isMark?: true }
  | { readonly kind: 'choice'; readonly name: string; readonly of: readonly (string | number)[]; readonly isOptional?: true }
  | { readonly kind: 'reference'; readonly name: string; readonly to: ReferenceTo; readonly isOptional?: true }
  | { readonly kind: 'clause'; readonly name: string }
  | { readonly kind: 'group'; readonly name: string; readonly shape: () => Shape; readonly blank: Blank; readonly isOptional?: true }
  | { readonly kind: 'list'; readonly name: string; readonly shape: () => Shape; readonly blank: Blank; readonly isOptional?: true }
);

export type GroupSpec = Extract<Spec, { kind: 'group' }>;
export type ListSpec = Extract<Spec, { kind: 'list' }>;
export type PlainSpec = Exclude<Spec, GroupSpec | ListSpec>;

export type ReferenceTo = 'table' | 'sheet' | 'stage' | 'node' | 'band' | 'flag' | 'item';

export interface Shape {
  readonly fields: readonly Spec[];
  /** Fields that depend on one choice, such as the counting of a rule. */
  readonly by?: { readonly name: string; readonly cases: Readonly<Record<string, Case>> };
  /** The element itself is words in two languages: notes. */
  readonly isWords?: true;
}

export interface Case { readonly fields: readonly Spec[]; readonly blank: Readonly<Record<string, unknown>> }

/** A new element: how many there are already, which ids are taken, and the clause that stands nearest. */
export type Blank = (near: { readonly count: number; readonly taken: ReadonlySet<string>; readonly clause: Clause }) => unknown;

export const noWords = { zh: '', en: '' } as const;

/** "p1", "p2" …: the first that is free. */
export function freeId(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** "a", "b" … "z", then "r1" …. */
export function freeLetter(taken: ReadonlySet<string>): string {
  return [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !taken.has(letter)) ?? freeId('r', taken);
}

/** The same element under another kind: what both have stays, the rest comes from the kind's blank. */
export function withCase(shape: Shape, element: Readonly<Record<string, unknown>>, chosen: string): Record<string, unknown> {
  const { by } = shape;
  const next = by?.cases[chosen];
  if (by === undefined || next === undefined) return { ...element };
  const names = new Set([...shape.fields, ...next.fields].map(({ name }) => name));
  const kept = Object.fromEntries(Object.entries(element).filter(([name]) => names.has(name)));
  return { [by.name]: chosen, ...next.blank, ...kept };
}
