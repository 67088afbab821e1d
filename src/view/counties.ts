/**
 * What the office of a city sees of the offices below it: where each of their years stands, until when, and what was published.
 *
 * Nothing of a year before it is published is in it but its stage, its days and a share of work done: no unit, no score, no problem.
 *
 * Imports: scheme (types), ledger, workflow.
 */

import type { BookState } from '#ledger/state.ts';
import type { StageId, Text } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/listed-units.ts';
import { bandsOf } from '#workflow/score.ts';
import { progress, stageTitle } from './book-card.ts';
import { stageDeadline, type Deadline } from './deadline.ts';
import { standing } from './standing.ts';
import { shanghaiDay } from '#workflow/working-days.ts';

export interface CountyBooks { readonly id: string; readonly name: string; readonly years: readonly BookState[]; readonly broken: number }

export interface CountiesView {
  readonly today: string;
  readonly counties: readonly CountyRow[];
}

export interface CountyRow {
  readonly id: string;
  readonly name: string;
  /** Newest first. */
  readonly years: readonly CountyYear[];
  /** Years that are damaged and cannot be read. */
  readonly broken: number;
}

export interface CountyYear {
  readonly book: string;
  readonly title: string;
  readonly year: number;
  readonly scheme: Text;
  readonly stage: StageId;
  readonly stageTitle: Text;
  readonly units: number;
  /** Whole percent of the stage's work that is done; null where the stage is not counted. */
  readonly percent: number | null;
  /** Of the present stage; null once published. */
  readonly deadline: Deadline | null;
  /** Stages still to come, with their last days. */
  readonly ahead: readonly { readonly stage: StageId; readonly title: Text; readonly to: string }[];
  readonly published: PublishedNote | null;
  /** The published result is being corrected; it stands until the new version. */
  readonly correcting: boolean;
}

export interface PublishedNote {
  readonly version: number;
  readonly at: string;
  readonly head: string;
  readonly correction: string | null;
  /** Best first: how many units have each grade. */
  readonly grades: readonly { readonly grade: string; readonly name: Text; readonly units: number }[];
}

export interface PublishedYearView {
  readonly county: { readonly id: string; readonly name: string };
  readonly book: string;
  readonly title: string;
  readonly year: number;
  readonly scheme: Text;
  readonly published: PublishedNote;
  /** Best total first; equal totals share a rank. */
  readonly rows: readonly { readonly unit: string; readonly name: string; readonly rank: number; readonly total: string; readonly grade: Text }[];
}

/** Samples are for trying things out, not for those above. */
export function countiesView(counties: readonly CountyBooks[], now: string): CountiesView {
  return {
    today: shanghaiDay(now),
    counties: counties.map(({ id, name, years, broken }) => ({
      id, name, broken,
      years: years.filter(({ sample }) => !sample).map((state) => countyYear(state, now)).sort((one, other) => other.year - one.year || one.title.localeCompare(other.title, 'zh-CN')),
    })),
  };
}

function countyYear(state: BookState, now: string): CountyYear {
  const { book, title, year, scheme, stage } = state;
  const isOver = stage === 'published' || stage === 'archived';
  const counted = progress(state);
  const ids = scheme.stages.map(({ id }) => id);
  const ahead = ids.slice(ids.indexOf(stage) + 1).flatMap((id) => {
    const plan = state.stages.find((one) => one.stage === id);
    return plan === undefined || id === 'archived' ? [] : [{ stage: id, title: stageTitle(state, id), to: plan.to }];
  });
  return {
    book, title, year, scheme: scheme.title, stage, stageTitle: stageTitle(state, stage), units: listedUnits(state).length,
    percent: counted === null || counted.of === 0 ? null : Math.floor((counted.done * 100) / counted.of),
    deadline: isOver ? null : stageDeadline(state, stage, now), ahead: isOver ? [] : ahead,
    published: publishedNote(state), correcting: state.correction !== null,
  };
}

/** undefined before the first publication. What was published is told, not what the book would say today. */
export function publishedYearView(state: BookState, { id, name }: Pick<CountyBooks, 'id' | 'name'>): PublishedYearView | undefined {
  const published = publishedNote(state);
  const results = state.publications.at(-1)?.results ?? [];
  if (published === null || state.sample) return undefined;
  const placed = standing(state, results.map(({ unit }) => unit), results.map(({ total }) => total));
  const rows = placed.flatMap(({ unit: place, rank }) => {
    const result = results[place];
    return result === undefined ? [] : [{ unit: result.unit, total: result.total, grade: gradeName(state, result.grade), name: state.units.get(result.unit)?.unit.name ?? result.unit, rank }];
  });
  const { book, title, year, scheme } = state;
  return { county: { id, name }, book, title, year, scheme: scheme.title, published, rows };
}

/** A grade is known by its Chinese name; the scheme says the other one. */
function gradeName({ scheme }: BookState, grade: string): Text {
  return scheme.grades.bands.find(({ name }) => name.zh === grade)?.name ?? { zh: grade, en: grade };
}

function publishedNote(state: BookState): PublishedNote | null {
  const last = state.publications.at(-1);
  if (last === undefined) return null;
  const { version, at, head, correction, results } = last;
  const grades = bandsOf(state).map(({ name }) => ({ grade: name, name: gradeName(state, name), units: results.filter(({ grade }) => grade === name).length }));
  return { version, at, head, correction, grades };
}
