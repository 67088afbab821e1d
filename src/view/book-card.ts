/**
 * A year in one card: where it stands and until when.
 */

import type { Actor } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { StageId, Text } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/listed-units.ts';
import { hasStage, sheetOf } from '#workflow/scheme-parts.ts';
import { inspectorsOf } from './inspector-names.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { stageDeadline, type Deadline } from './deadline.ts';

export interface BookCard {
  readonly book: string;
  readonly title: string;
  readonly year: number;
  readonly sample: boolean;
  readonly scheme: { readonly id: string; readonly title: Text; readonly issuer: Text };
  readonly stage: StageId;
  readonly stageTitle: Text;
  readonly deadline: Deadline | null;
  /** The day on which the book begins: no earlier one can be looked at. */
  readonly begun: string;
  readonly units: number;
  /** Submitted out of expected sheets or proposals of the present stage; null where the stage has none. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly version: number;
  readonly correcting: boolean;
  /** Whether units score each other in this year. */
  readonly hasPeers: boolean;
  /** Where totals stop: 100, unless the scheme's bonuses lead beyond. */
  readonly highest: string;
  /** Units of the book, for the role switch of one-computer mode; only for those who may read them. */
  readonly unitNames: readonly { readonly id: string; readonly name: string }[];
  /** Who is sent on inspections, for the same switch. */
  readonly inspectors: readonly string[];
}

export function bookCard(state: BookState, viewer: Actor, now: string): BookCard {
  const { scheme, stage } = state;
  const units = listedUnits(state);
  return {
    book: state.book, title: state.title, year: state.year, sample: state.sample,
    scheme: { id: scheme.id, title: scheme.title, issuer: scheme.issuer },
    stage, stageTitle: stageTitle(state, stage),
    deadline: stage === 'published' || stage === 'archived' ? null : stageDeadline(state, stage, now),
    begun: shanghaiDay(state.createdAt), units: units.length, progress: progress(state),
    version: state.publications.length, correcting: state.correction !== null,
    hasPeers: hasStage(scheme, 'peerReview'),
    highest: scheme.highest ?? '100',
    unitNames: units.map(({ unit }) => ({ id: unit.id, name: unit.name })),
    inspectors: viewer.role === 'unit' || viewer.role === 'peer' ? [] : inspectorsOf(state),
  };
}

export function stageTitle(state: BookState, stage: StageId): Text {
  const found = state.scheme.stages.find((candidate) => candidate.id === stage);
  if (found === undefined) throw new RangeError(`The scheme has no stage ${stage}.`);
  return found.title;
}

/** Submitted or proposed out of expected, in the present stage. */
export function progress(state: BookState): BookCard['progress'] {
  const units = listedUnits(state);
  switch (state.stage) {
    case 'selfAssessment': {
      if (sheetOf(state.scheme, 'self') === undefined) return null;
      const done = units.filter((unit) => unit.sheets.get(sheetName('self', unit.unit.id))?.status === 'submitted').length;
      return { done, of: units.length };
    }
    case 'peerReview': {
      let done = 0;
      let of = 0;
      for (const unit of units) {
        for (const reviewer of state.reviewersByUnit.get(unit.unit.id) ?? []) {
          of += 1;
          if (unit.sheets.get(sheetName('peer', unit.unit.id, reviewer))?.status === 'submitted') done += 1;
        }
      }
      return { done, of };
    }
    case 'review':
    case 'approval':
      return { done: units.filter((unit) => unit.proposal !== null).length, of: units.length };
    default:
      return null;
  }
}
