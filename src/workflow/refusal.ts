/**
 * Everything that can be refused or go wrong in a request, by name.
 *
 * A refusal is plain data: the API sends it, the client receives the same shape, and a screen
 * turns the name into a sentence (language files, `refusal.<code>`). Words live there, never here.
 *
 * Imports: scheme, ledger, workflow (types).
 */

import type { ChainFault } from '#ledger/chain.ts';
import type { Day, StageId } from '#scheme/grammar.ts';
import type { Action, LibraryAction } from './policy.ts';

export type Refusal =
  /** It does not exist, or not for this person. */
  | { readonly code: 'notFound'; readonly what: 'bonus' | 'adjustment' | 'veto' | 'flag' | 'book' | 'unit' | 'problem' | 'inspection' | 'visit' | 'sheet' | 'finding' | 'item' | 'leaf' | 'scheme' | 'file' | 'route' | 'record' | 'register' | 'suggestion' | 'notice' | 'objection' | 'result' | 'survey' | 'answer' }
  | { readonly code: 'notAllowed'; readonly action: Action; readonly stage: StageId; readonly role: string }
  | { readonly code: 'invalidInput'; readonly fields: readonly FieldFault[] }
  /** Somebody changed it since `seen`. The present state is under `current`. */
  | { readonly code: 'changedMeanwhile'; readonly what: Changed; readonly seen: number; readonly current: number }
  /** Another window saved a newer draft. */
  | { readonly code: 'draftChanged' }
  | { readonly code: 'commandReused' }
  | { readonly code: 'exists' }
  /** Files that the command names and nobody uploaded: upload them, then send the same command again. */
  | { readonly code: 'evidenceMissing'; readonly files: readonly string[] }
  | { readonly code: 'deadlinePassed'; readonly until: Day }
  | { readonly code: 'sheetLocked'; readonly status: 'submitted' }
  | { readonly code: 'incomplete'; readonly items: readonly { readonly item: string; readonly gap: SheetGap }[] }
  | { readonly code: 'stillOpen'; readonly open: readonly OpenPoint[] }
  | { readonly code: 'reasonNeeded'; readonly why: 'departsFromSuggested' | 'reopen' | 'moveEarly' | 'belowFull' | 'dismiss' | 'unvisited' | 'notMended' | 'takeBack' | 'departsFromDraw' | 'drawAgain' }
  | { readonly code: 'stageOrder'; readonly from: StageId; readonly to: StageId }
  | { readonly code: 'problemClosed'; readonly state: 'withdrawn' | 'joined' }
  | { readonly code: 'otherUnit' }
  /** A problem cannot be the return of one that was found on the same day or later. */
  | { readonly code: 'notEarlier'; readonly day: Day; readonly earlier: Day }
  /** The book has moved on since the list was shown from which was to be drawn. */
  | { readonly code: 'drawChanged' }
  | { readonly code: 'drawShort'; readonly what: 'units' | 'inspectors'; readonly wanted: number; readonly available: number }
  /** No draw keeps all conflicts. With `unit`: it alone has too few reviewers left; otherwise several together do. */
  | { readonly code: 'drawImpossible'; readonly group: string; readonly unit: string | null; readonly units: number; readonly needed: number; readonly possible: number; readonly among: number }
  /** Whoever falls out has no sheet that others could take. */
  | { readonly code: 'nothingToReplace'; readonly unit: string }
  | { readonly code: 'inspectionClosed' }
  /** The unit is no target of this round, or not this inspector's. */
  | { readonly code: 'notTarget'; readonly unit: string }
  | { readonly code: 'visitConcluded'; readonly on: Day }
  /** What is said at the end of a visit and what was recorded on it do not agree; `count` problems were. */
  | { readonly code: 'visitFindings'; readonly count: number }
  | { readonly code: 'fraudRange'; readonly min: string; readonly max: string }
  | { readonly code: 'pointsRange'; readonly min: string; readonly max: string }
  | { readonly code: 'secondSignature'; readonly person: string }
  | { readonly code: 'notComplete'; readonly missing: readonly string[] }
  | { readonly code: 'notApproved' }
  | { readonly code: 'unitInUse'; readonly unit: string }
  | { readonly code: 'selfReview'; readonly unit: string }
  | { readonly code: 'futureDay'; readonly day: Day }
  /** One day cannot come before the other. */
  | { readonly code: 'daysOrder'; readonly first: Day; readonly next: Day }
  | { readonly code: 'recordTakenBack' }
  | { readonly code: 'inNotice'; readonly number: number; readonly label: string }
  | { readonly code: 'noticeClosed'; readonly status: 'closed' | 'cancelled' }
  /** Not delivered, or replied to already. */
  | { readonly code: 'noticeNotWaiting'; readonly status: 'issued' | 'replied' }
  /** Problems, by their numbers, that nothing was said of. */
  | { readonly code: 'problemsLeft'; readonly numbers: readonly number[] }
  | { readonly code: 'windowClosed'; readonly closed: Day }
  | { readonly code: 'objected'; readonly answered: boolean }
  | { readonly code: 'chargeGone' }
  | { readonly code: 'chargesSettled'; readonly because: 'objection' | 'reversed' }
  | { readonly code: 'ownRecord'; readonly person: string; readonly what: 'problem' | 'grade' }
  | { readonly code: 'correctionFirst'; readonly stage: StageId }
  | { readonly code: 'schemeFaults'; readonly faults: readonly { readonly path: string; readonly code: string; readonly facts?: Readonly<Record<string, string | number>> }[] }
  | { readonly code: 'brokenBook'; readonly fault: ChainFault }
  | { readonly code: 'backup'; readonly fault: 'json' | 'size' | 'version' | 'shape' | 'truncated' | 'chain' | 'file' | 'scheme' | 'exists'; readonly where?: string; readonly version?: string }
  /** The office's own schemes: not this role's to do; the very same wording is published; its id is that of a shipped one. */
  | { readonly code: 'notInLibrary'; readonly action: LibraryAction; readonly role: string }
  | { readonly code: 'schemePublished'; readonly version: number; readonly from: Day }
  | { readonly code: 'schemeIdShipped'; readonly id: string }
  | { readonly code: 'schemeRetired'; readonly reason: string }
  /** The questionnaire is published: its questions, units and codes stand. */
  | { readonly code: 'surveyPublished' }
  /** Not published, not begun yet, or over. */
  | { readonly code: 'surveyNotOpen'; readonly opens?: Day; readonly closes?: Day }
  /** A one-time code that was never issued here, or was used. */
  | { readonly code: 'surveyCode'; readonly fault: 'needed' | 'unknown' | 'used' }
  | { readonly code: 'surveyWork'; readonly bits: number }
  | { readonly code: 'tooMany'; readonly seconds: number }
  | { readonly code: 'tooLarge'; readonly limit: number }
  | { readonly code: 'storeFull' }
  | { readonly code: 'storeBlocked' }
  | { readonly code: 'busy' }
  | { readonly code: 'unreachable' }
  | { readonly code: 'unexpected'; readonly reference: string };

/** What somebody may have changed since it was seen. */
type Changed =
  | 'plan' | 'units' | 'peers' | 'stage' | 'problem' | 'inspection' | 'sheet' | 'rating' | 'result' | 'fraud' | 'gap' | 'grade' | 'record' | 'calendar' | 'notice' | 'objection' | 'schemes'
  | 'measure' | 'applicability' | 'answers' | 'bonus' | 'adjustment' | 'veto' | 'flag' | 'survey' | 'surveyAnswers';

export type RefusalCode = Refusal['code'];

export interface FieldFault { readonly path: string; readonly fault: string }

export type SheetGap = 'points' | 'tooMany' | 'note' | 'noteLow' | 'noteEdge' | 'unknownItem' | 'unknownRule' | 'extra' | 'reached' | 'measure';

/** Something that is not done yet, by unit; `what` names it in the language files (`open.<what>`). */
export interface OpenPoint {
  readonly unit: string | null;
  readonly what:
    | 'units' | 'peers' | 'selfSheet' | 'peerSheet' | 'finding' | 'duplicate' | 'part' | 'fraudSignature' | 'misplaced' | 'byRule' | 'bonusClaim' | 'adjustmentSignature' | 'grade' | 'staleGrade' | 'approval' | 'objection' | 'recheck';
  /** Reviewer, part or problem concerned. */
  readonly which?: string;
  /** True where the stage cannot end with it; false where the office may move on all the same. */
  readonly blocking: boolean;
}

export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

/** Somebody else was first: what is changed is not what was seen. `revision` is undefined where there is nothing yet. */
export function seenRefusal(what: Changed, seen: number, revision: number | undefined): Refusal | undefined {
  const current = revision ?? 0;
  return seen === current ? undefined : { code: 'changedMeanwhile', what, seen, current };
}

/** Carries a refusal through code that can only throw. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`Refused: ${refusal.code}`, options);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}
