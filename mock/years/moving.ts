/**
 * The steps that every year has: opening it, moving on, ending it.
 *
 * Imports: ledger (types), scheme (types), writing.
 */

import type { Settings, StagePlan, Unit } from '#ledger/fields.ts';
import type { Scheme, StageId } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/open-points.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { clerk, leader } from '../writing/people.ts';

export interface YearPlan {
  readonly title: string;
  readonly year: number;
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  readonly stages: readonly StagePlan[];
  readonly settings: Settings;
}

export function openYear(writer: BookWriter, { title, year, scheme, units, stages, settings }: YearPlan): void {
  writer.ask(clerk, { kind: 'createAssessment', title, year, scheme, sample: true, stages: [...stages], settings });
  writer.ask(clerk, { kind: 'changeUnits', seen: writer.state.unitsRevision, units: [...units] });
}

export function moveTo(writer: BookWriter, to: StageId, reason = ''): void {
  writer.ask(clerk, { kind: 'moveStage', seen: writer.state.stageRevision, to, reason });
}

export function proposeAll(writer: BookWriter): void {
  const units = listedUnits(writer.state).filter(({ proposal }) => proposal === null).map(({ unit }) => unit.id);
  writer.ask(clerk, { kind: 'proposeSuggested', units });
}

export function approve(writer: BookWriter, note: string): void {
  writer.ask(leader, { kind: 'approve', seen: writer.state.stageRevision, note });
}

export function publish(writer: BookWriter): void {
  writer.ask(clerk, { kind: 'publish', seen: writer.state.stageRevision });
}
