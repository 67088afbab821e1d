/**
 * From a command to what is written, or to the reason why not.
 *
 * Pure: state, command, who, when. It never throws for what a user did. The table of rights is
 * asked first; what may not even be read is "not found".
 *
 * Shape    state: one book. Returns events in writing order (at least one), or one refusal.
 * Errors   None thrown: whatever a user can cause is a refusal.
 * Source   Process description, stage table.
 */

import type { Event } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Command, CommandKind } from './commands.ts';
import { decideAssessment } from './decide-assessment.ts';
import { decideGap } from './decide-gap.ts';
import { decideInspection } from './decide-inspection.ts';
import { decideObligation } from './decide-obligation.ts';
import { decideNotice } from './decide-notice.ts';
import { decideObjection } from './decide-objection.ts';
import { decideExtra } from './decide-extra.ts';
import { decideMeasure } from './decide-measure.ts';
import { decidePeers } from './decide-peers.ts';
import { decideProblem } from './decide-problem.ts';
import { decideRelation } from './decide-relation.ts';
import { decideReview } from './decide-review.ts';
import { decideSheet } from './decide-sheet.ts';
import { decideStage } from './decide-stage.ts';
import { decideSurvey } from './decide-survey.ts';
import { mayDo, type Action } from './policy.ts';
import { refuse, type Decision } from './refusal.ts';

export function decide(state: BookState, command: Command, actor: Actor, now: string): Decision<Event> {
  const action = actionOf(command);
  if (state.length === 0 && command.kind !== 'createAssessment') return refuse({ code: 'notFound', what: 'book' });
  if (!mayDo(actor.role, action, state.stage)) {
    return refuse({ code: 'notAllowed', action, stage: state.stage, role: actor.role });
  }
  const asked = { state, actor, now };
  switch (command.kind) {
    case 'createAssessment':
    case 'changePlan':
    case 'changeUnits':
      return decideAssessment({ ...asked, command });
    case 'assignPeers':
    case 'drawPeers':
    case 'replaceReviewer':
      return decidePeers({ ...asked, command });
    case 'moveStage':
    case 'extendDeadline':
    case 'approve':
    case 'sendBack':
    case 'publish':
    case 'openCorrection':
      return decideStage({ ...asked, command });
    case 'recordVisit':
    case 'recordProblem':
    case 'reviseProblem':
    case 'withdrawProblem':
    case 'joinProblems':
    case 'splitProblem':
    case 'decideCharge':
      return decideProblem({ ...asked, command });
    case 'tellApart':
    case 'linkRecurrence':
    case 'removeRecurrence':
      return decideRelation({ ...asked, command });
    case 'planInspection':
    case 'changeInspection':
    case 'openRound':
    case 'closeInspection':
    case 'reopenInspection':
    case 'concludeVisit':
      return decideInspection({ ...asked, command });
    case 'submitSheet':
    case 'returnSheet':
    case 'settleFinding':
      return decideSheet({ ...asked, command });
    case 'measureItem':
    case 'setApplicability':
    case 'enterAnswers':
      return decideMeasure({ ...asked, command });
    case 'claimBonus':
    case 'recordBonus':
    case 'settleBonus':
    case 'proposeAdjustment':
    case 'signAdjustment':
    case 'findVeto':
    case 'withdrawVeto':
    case 'raiseFlag':
    case 'liftFlag':
      return decideExtra({ ...asked, command });
    case 'rateItem':
    case 'enterResult':
    case 'proposeFraud':
    case 'signFraud':
    case 'proposeGrade':
    case 'proposeSuggested':
      return decideReview({ ...asked, command });
    case 'explainGap':
      return decideGap({ ...asked, command });
    case 'keepRecord':
    case 'keepRecords':
    case 'correctRecord':
    case 'takeBackRecord':
    case 'confirmSuggestion':
    case 'dismissSuggestion':
    case 'setCalendar':
      return decideObligation({ ...asked, command });
    case 'setSurvey':
    case 'publishSurvey':
    case 'withdrawSurvey':
    case 'adoptSurvey':
      return decideSurvey({ ...asked, command });
    case 'issueNotice':
    case 'deliverNotice':
    case 'extendNotice':
    case 'cancelNotice':
    case 'replyNotice':
    case 'recheckNotice':
      return decideNotice({ ...asked, command });
    case 'tellCharges':
    case 'fileObjection':
    case 'withdrawObjection':
    case 'answerObjection':
    case 'reopenObjection':
      return decideObjection({ ...asked, command });
  }
}

const actionByKind: Readonly<Record<Exclude<CommandKind, 'submitSheet'>, Action>> = {
  createAssessment: 'createAssessment', changePlan: 'changePlan', changeUnits: 'changeUnits', assignPeers: 'assignPeers', drawPeers: 'assignPeers', replaceReviewer: 'assignPeers',
  moveStage: 'moveStage', extendDeadline: 'extendDeadline',
  planInspection: 'planInspection', changeInspection: 'planInspection', openRound: 'planInspection', closeInspection: 'planInspection', reopenInspection: 'planInspection',
  concludeVisit: 'recordVisit',
  recordVisit: 'recordVisit', recordProblem: 'recordProblem', reviseProblem: 'reviseProblem', withdrawProblem: 'withdrawProblem',
  joinProblems: 'decideDuplicate', splitProblem: 'decideDuplicate', decideCharge: 'decideCharge',
  tellApart: 'decideDuplicate', linkRecurrence: 'linkRecurrence', removeRecurrence: 'linkRecurrence',
  returnSheet: 'returnSheet', settleFinding: 'settleFinding', rateItem: 'rateItem', enterResult: 'enterResult',
  proposeFraud: 'proposeFraud', signFraud: 'signFraud', explainGap: 'explainGap', proposeGrade: 'proposeGrade', proposeSuggested: 'proposeGrade',
  measureItem: 'measureItem', setApplicability: 'setApplicability', enterAnswers: 'enterAnswers',
  claimBonus: 'claimBonus', recordBonus: 'recordBonus', settleBonus: 'settleBonus', proposeAdjustment: 'proposeAdjustment', signAdjustment: 'signAdjustment',
  findVeto: 'markUnit', withdrawVeto: 'markUnit', raiseFlag: 'markUnit', liftFlag: 'markUnit',
  approve: 'approve', sendBack: 'sendBack', publish: 'publish', openCorrection: 'openCorrection',
  keepRecord: 'keepRegisters', keepRecords: 'keepRegisters', correctRecord: 'keepRegisters', takeBackRecord: 'keepRegisters',
  confirmSuggestion: 'settleSuggestion', dismissSuggestion: 'settleSuggestion', setCalendar: 'setCalendar',
  setSurvey: 'manageSurvey', publishSurvey: 'manageSurvey', withdrawSurvey: 'manageSurvey', adoptSurvey: 'adoptSurvey',
  issueNotice: 'manageNotices', deliverNotice: 'manageNotices', extendNotice: 'manageNotices', cancelNotice: 'manageNotices',
  replyNotice: 'replyNotice', recheckNotice: 'recheckNotice', tellCharges: 'tellCharges', fileObjection: 'object', withdrawObjection: 'object',
  answerObjection: 'answerObjection', reopenObjection: 'reopenObjection',
};

/** The action that a command asks for; a sheet's kind tells a unit's own from a peer's. */
export function actionOf(command: Command): Action {
  if (command.kind !== 'submitSheet') return actionByKind[command.kind];
  return command.sheet.startsWith('peer:') ? 'submitPeer' : 'submitSelf';
}
