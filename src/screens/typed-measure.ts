/**
 * What is known of an item whose points are earned, as it is typed: a level, a figure, done of due.
 *
 * Imports: ledger and scheme (types).
 */

import type { ClaimedMeasure, Measure } from '#ledger/fields.ts';
import type { Earning } from '#scheme/grammar.ts';
import { figureTyped } from './problem-content.ts';

export interface TypedMeasure { readonly level: string; readonly figure: string; readonly done: string; readonly due: string }

export const nothingMeasured: TypedMeasure = { level: '', figure: '', done: '', due: '' };

export function typedMeasure(measure: ClaimedMeasure | null): TypedMeasure {
  switch (measure?.kind) {
    case 'level':
      return { ...nothingMeasured, level: measure.level };
    case 'figure':
      return { ...nothingMeasured, figure: measure.figure };
    case 'rate':
      return { ...nothingMeasured, done: measure.done, due: measure.due };
    case 'notApplicable':
    case undefined:
      return nothingMeasured;
  }
}

export function isMeasured(typed: TypedMeasure): boolean {
  return Object.values(typed).some((text: string) => text.trim() !== '');
}

/** As the book takes it; undefined where something is missing or no number. Whether it fits the item is the workflow's question. */
export function measureTyped(earning: Earning, typed: TypedMeasure): Measure | undefined {
  switch (earning.kind) {
    case 'levels':
      return typed.level === '' ? undefined : { kind: 'level', level: typed.level };
    case 'rate': {
      const [done, due] = [figureTyped(typed.done), figureTyped(typed.due)];
      return done === undefined || due === undefined ? undefined : { kind: 'rate', done, due };
    }
    case 'scale':
    case 'quota':
    case 'ranking': {
      const figure = figureTyped(typed.figure);
      return figure === undefined ? undefined : { kind: 'figure', figure };
    }
  }
}
