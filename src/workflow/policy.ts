/**
 * Who may do what, and when. One table, read like a timetable.
 *
 * The API asks it before every change; a view asks it for what its viewer may do, and the screens
 * draw exactly those buttons. There is no second copy of these rules.
 * What is further limited to "own unit" or "assigned units" is asked in scope.ts.
 *
 * Source: process description, stage table.  Imports: scheme and ledger (types).
 */

import type { StageId } from '#scheme/grammar.ts';
import { roles, type Role } from '#ledger/fields.ts';

export { roles, type Role };

export const actions = [
  'readPlan', 'readProgress', 'readProblems', 'readDesk', 'readResults', 'readCharts', 'readAudit',
  'createAssessment', 'changePlan', 'changeUnits', 'assignPeers', 'moveStage', 'extendDeadline',
  'readInspections', 'planInspection',
  'recordVisit', 'recordProblem', 'reviseProblem', 'withdrawProblem', 'decideDuplicate', 'decideCharge', 'linkRecurrence',
  'submitSelf', 'submitPeer', 'returnSheet', 'settleFinding', 'rateItem', 'enterResult',
  'measureItem', 'setApplicability', 'enterAnswers', 'claimBonus', 'recordBonus', 'settleBonus', 'proposeAdjustment', 'signAdjustment', 'markUnit',
  'explainGap', 'proposeFraud', 'signFraud', 'proposeGrade', 'approve', 'sendBack', 'publish', 'openCorrection',
  'readRegisters', 'keepRegisters', 'settleSuggestion', 'setCalendar',
  'manageNotices', 'replyNotice', 'recheckNotice', 'tellCharges', 'object', 'answerObjection', 'reopenObjection',
  'readSurvey', 'manageSurvey', 'adoptSurvey',
] as const;
export type Action = (typeof actions)[number];

type Timetable = { readonly [S in StageId]: { readonly [R in Role]: readonly Action[] } };

const read: readonly Action[] = ['readPlan', 'readProgress', 'readProblems', 'readDesk', 'readResults', 'readCharts', 'readAudit', 'readInspections', 'readRegisters', 'readSurvey'];
const leaderReads: readonly Action[] = ['readPlan', 'readProgress', 'readProblems', 'readDesk', 'readResults', 'readCharts', 'readAudit', 'readInspections', 'readRegisters', 'readSurvey'];
const run: readonly Action[] = ['changePlan', 'manageSurvey', 'adoptSurvey', 'moveStage', 'extendDeadline', 'keepRegisters', 'settleSuggestion', 'setCalendar'];
const inspect: readonly Action[] = ['recordVisit', 'recordProblem', 'reviseProblem', 'linkRecurrence'];
const decideProblems: readonly Action[] = ['planInspection', 'withdrawProblem', 'decideDuplicate', 'decideCharge', 'enterResult'];
/** Mending goes on whatever the stage, until the year is archived; the window for objections runs on, too. */
const rectify: readonly Action[] = ['manageNotices', 'recheckNotice', 'tellCharges', 'answerObjection', 'reopenObjection'];
const mend: readonly Action[] = ['replyNotice', 'object'];
/** What schemes of the full language ask besides: any day until the review closes. */
const gatherMore: readonly Action[] = ['measureItem', 'setApplicability', 'enterAnswers', 'recordBonus', 'settleBonus', 'markUnit'];
const inspectorReads: readonly Action[] = ['readPlan', 'readProblems', 'readInspections'];
const unitReads: readonly Action[] = ['readPlan', 'readProblems', 'readRegisters'];
const unitWorks: readonly Action[] = [...unitReads, 'keepRegisters'];

const timetable: Timetable = {
  preparation: {
    office: [...read, 'createAssessment', ...run, 'changeUnits', 'assignPeers', ...inspect, ...decideProblems, ...rectify, ...gatherMore],
    inspector: [...inspectorReads, ...inspect, 'recheckNotice'],
    unit: [...unitWorks, ...mend, 'claimBonus'],
    peer: [],
    leader: leaderReads,
  },
  selfAssessment: {
    office: [...read, ...run, 'assignPeers', ...inspect, ...decideProblems, ...rectify, ...gatherMore, 'returnSheet', 'settleFinding'],
    inspector: [...inspectorReads, ...inspect, 'recheckNotice'],
    unit: [...unitWorks, ...mend, 'submitSelf', 'claimBonus'],
    peer: ['readPlan'],
    leader: leaderReads,
  },
  peerReview: {
    office: [...read, ...run, 'assignPeers', ...inspect, ...decideProblems, ...rectify, ...gatherMore, 'returnSheet', 'settleFinding'],
    inspector: [...inspectorReads, ...inspect, 'recheckNotice'],
    unit: [...unitWorks, ...mend, 'submitSelf', 'claimBonus'],
    peer: ['readPlan', 'submitPeer'],
    leader: leaderReads,
  },
  review: {
    office: [
      ...read, ...run, ...inspect, ...decideProblems, ...rectify, ...gatherMore, 'returnSheet', 'settleFinding', 'rateItem',
      'proposeAdjustment', 'signAdjustment', 'explainGap', 'proposeFraud', 'signFraud', 'proposeGrade',
    ],
    inspector: [...inspectorReads, ...inspect, 'recheckNotice'],
    unit: [...unitWorks, ...mend, 'submitSelf', 'claimBonus'],
    peer: ['readPlan', 'submitPeer'],
    leader: leaderReads,
  },
  approval: {
    office: [...read, 'moveStage', 'publish', 'setCalendar', ...rectify],
    inspector: [...inspectorReads, 'recheckNotice'],
    unit: [...unitReads, ...mend],
    peer: ['readPlan'],
    leader: [...leaderReads, 'approve', 'sendBack'],
  },
  published: {
    office: [...read, 'moveStage', 'openCorrection', 'setCalendar', ...rectify],
    inspector: [...inspectorReads, 'recheckNotice', 'readResults'],
    unit: [...unitReads, ...mend, 'readResults'],
    peer: ['readPlan'],
    leader: leaderReads,
  },
  archived: {
    office: read,
    inspector: [...inspectorReads, 'readResults'],
    unit: [...unitReads, 'readResults'],
    peer: ['readPlan'],
    leader: leaderReads,
  },
};

/**
 * Source   The stage table.
 * Example  mayDo('unit', 'submitSelf', 'approval') -> false.
 */
export function mayDo(role: Role, action: Action, stage: StageId): boolean {
  return timetable[stage][role].includes(action);
}

/** All that a role may do in a stage, in the table's order. */
export function allowedActions(role: Role, stage: StageId): readonly Action[] {
  return timetable[stage][role];
}

/** What may be done with the office's own schemes; they belong to no year and so to no stage. */
export const libraryActions = ['readSchemes', 'editSchemes', 'publishScheme', 'retireScheme'] as const;
export type LibraryAction = (typeof libraryActions)[number];

const libraryTable: { readonly [R in Role]: readonly LibraryAction[] } = {
  office: libraryActions,
  inspector: ['readSchemes'],
  unit: ['readSchemes'],
  peer: ['readSchemes'],
  leader: ['readSchemes'],
};

export function mayDoInLibrary(role: Role, action: LibraryAction): boolean {
  return libraryTable[role].includes(action);
}
