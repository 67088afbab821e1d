/**
 * What would become of records that come back from site, before any is taken: new, known already, like a known problem, or
 * in the way of something that happened meanwhile.
 *
 * It reads what the office sees; the book has the last word when a record is taken.
 *
 * Imports: view (similar problems), exchange.
 */

import type { InspectionView } from '#view/inspection.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import { similarProblems } from '#view/similar-problems.ts';
import type { SiteCommand, SiteResultRecord, SiteResults } from './site-results.ts';

export type Conflict =
  | { readonly why: 'otherBook'; readonly title: string }
  | { readonly why: 'otherScheme' }
  | { readonly why: 'stageClosed' }
  | { readonly why: 'unitGone' }
  | { readonly why: 'inspectionGone' | 'inspectionClosed' | 'notTarget' | 'visitEnded' | 'visitMissing' }
  /** Twice in the file: the first of them is taken. */
  | { readonly why: 'twice' }
  | { readonly why: 'fileMissing'; readonly count: number };

export interface ReviewedRecord {
  readonly record: SiteResultRecord;
  /** known: in the book already, nothing to do. blocked: cannot be taken as things are. */
  readonly state: 'new' | 'known' | 'similar' | 'blocked';
  readonly conflicts: readonly Conflict[];
  readonly similar: readonly Pick<ProblemRow, 'id' | 'number' | 'words'>[];
}

export interface ReviewBase {
  readonly problems: ProblemsView;
  /** The inspections that the records name, as far as they exist. */
  readonly inspections: ReadonlyMap<string, InspectionView>;
  readonly schemeHash: string;
}

export function reviewResults(results: SiteResults, base: ReviewBase): readonly ReviewedRecord[] {
  const seen = new Set<string>();
  const files = new Set(results.files.map(({ sha256 }) => sha256));
  const begun = new Set(base.problems.visits.map(({ id }) => id));
  return results.records.map((record) => {
    const [command] = record.commands;
    const key = command === undefined ? record.id : keyOf(command);
    const isTwice = seen.has(key);
    seen.add(key);
    if (command?.kind === 'recordVisit') begun.add(command.visit);
    const isKnown = command !== undefined && isInBook(command, base);
    const conflicts = command === undefined || isKnown ? [] : [...yearConflicts(results, base), ...(isTwice ? [{ why: 'twice' as const }] : []), ...conflictsOf(command, base, begun), ...missingFiles(command, files, base)];
    const similar = command?.kind !== 'recordProblem' || isKnown ? [] : similarProblems(command, base.problems.problems.filter(({ unit }) => unit.id === command.unit)).map(({ problem }) => problem);
    return { record, state: isKnown ? 'known' : conflicts.length > 0 ? 'blocked' : similar.length > 0 ? 'similar' : 'new', conflicts, similar };
  });
}

/** What a record is about, whatever device made it. */
function keyOf(command: SiteCommand): string {
  return command.kind === 'recordProblem' ? `problem ${command.problem}` : `${command.kind} ${command.visit}`;
}

function isInBook(command: SiteCommand, { problems }: ReviewBase): boolean {
  switch (command.kind) {
    case 'recordProblem':
      return problems.problems.some(({ id }) => id === command.problem);
    case 'recordVisit':
      return problems.visits.some(({ id }) => id === command.visit);
    case 'concludeVisit':
      return problems.visits.some(({ id, concluded }) => id === command.visit && concluded !== null);
  }
}

function yearConflicts({ book, bookTitle, schemeHash }: SiteResults, base: ReviewBase): readonly Conflict[] {
  if (book !== base.problems.card.book) return [{ why: 'otherBook', title: bookTitle }];
  if (schemeHash !== null && schemeHash !== base.schemeHash) return [{ why: 'otherScheme' }];
  return base.problems.allowed.includes('recordProblem') && base.problems.allowed.includes('recordVisit') ? [] : [{ why: 'stageClosed' }];
}

function conflictsOf(command: SiteCommand, { problems, inspections }: ReviewBase, begun: ReadonlySet<string>): readonly Conflict[] {
  if (command.kind !== 'concludeVisit' && !problems.units.some(({ id }) => id === command.unit)) return [{ why: 'unitGone' }];
  if (command.kind === 'recordVisit') {
    const { of } = command;
    if (of === undefined) return [];
    const inspection = inspections.get(of.inspection);
    if (inspection === undefined) return [{ why: 'inspectionGone' }];
    if (inspection.closed !== null) return [{ why: 'inspectionClosed' }];
    const isTarget = inspection.rounds.find(({ number }) => number === of.round)?.targets.some(({ unit }) => unit.id === command.unit) ?? false;
    return isTarget ? [] : [{ why: 'notTarget' }];
  }
  const { visit } = command;
  if (visit === undefined) return [];
  if (!begun.has(visit)) return [{ why: 'visitMissing' }];
  return problems.visits.some(({ id, concluded }) => id === visit && concluded !== null) ? [{ why: 'visitEnded' }] : [];
}

function missingFiles(command: SiteCommand, files: ReadonlySet<string>, { problems }: ReviewBase): readonly Conflict[] {
  const known = new Set(problems.problems.flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : []))));
  const count = command.evidence.filter((one) => one.kind === 'file' && !files.has(one.sha256) && !known.has(one.sha256)).length;
  return count === 0 ? [] : [{ why: 'fileMissing', count }];
}
