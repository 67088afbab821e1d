/**
 * One command of each kind, about unit a, that passes the check of its shape and is refused after the rights were asked: seen too
 * early, there already, or about something that is not there. So a whole table can be asked without a year changing.
 */

import type { Command, CommandKind } from '#workflow/commands.ts';
import { charge, ids, recordContent } from './years.ts';

type Body<C> = C extends Command ? Omit<C, 'id' | 'kind'> : never;
export type Sample = { readonly [K in CommandKind]: Body<Extract<Command, { kind: K }>> };

const seen = 999;
const reason = '理由';
const none: [] = [];
const text = { zh: '问', en: '' };
const told = { on: '2025-12-03', how: 'officeSystem' as const, words: '', evidence: none };
const period = { from: '2025-12-01', to: '2025-12-31' };
const targets = [{ unit: 'a', inspectors: none }];
const at = { unit: 'a', item: charge.item, seen };
const nowhere = '00000000-0000-4000-8000-00000000dead';
const plan = { title: '年', stages: none, settings: { trimFrom: 0, peersPerUnit: 1, blindPeers: true } };
const bonus = { claim: nowhere, unit: 'a', bonus: 'zz', rule: 'zz', count: 1, words: reason, evidence: none };

export const samples: Sample = {
  createAssessment: { ...plan, year: 2025, scheme: {}, sample: false },
  changePlan: { seen, ...plan }, changeUnits: { seen, units: none },
  assignPeers: { seen, pairs: none }, replaceReviewer: { seen, reviewer: 'b', keepSubmitted: true, reason },
  drawPeers: { seen, reason: '', input: { seed: 's', perUnit: 1, groups: [{ name: 'g', units: ['a'], reviewsNobody: none }], conflicts: none, lastYear: none, wishes: none } },
  moveStage: { seen, to: 'review', reason }, extendDeadline: { unit: 'a', stage: 'selfAssessment', until: '2001-01-01', reason },
  planInspection: { inspection: ids.inspection, title: '抽查', method: 'onSite', ...period, items: none, targets },
  changeInspection: { inspection: ids.inspection, seen, round: 1, targets, ...period, reason },
  openRound: { inspection: ids.inspection, seen, targets, ...period, reason },
  closeInspection: { inspection: ids.inspection, seen, reason }, reopenInspection: { inspection: ids.inspection, seen, reason },
  recordVisit: { visit: ids.visit, unit: 'a', on: '2025-11-20', method: 'onSite', words: '', evidence: none, of: { inspection: ids.inspection, round: 1 } },
  concludeVisit: { visit: ids.visit, nothingFound: true, words: '', evidence: none },
  recordProblem: { problem: ids.problem, unit: 'a', charges: [charge], words: reason, foundOn: '2025-11-20', method: 'onSite', evidence: none, visit: ids.visit },
  reviseProblem: { problem: ids.problem, seen: 0, charges: [{ ...charge, count: 2 }], words: reason, foundOn: '2025-11-20', method: 'onSite', evidence: none, reason },
  withdrawProblem: { problem: ids.problem, seen, reason }, joinProblems: { problem: ids.problem, seen, into: ids.noticed, reason },
  splitProblem: { problem: ids.problem, seen, reason }, decideCharge: { problem: ids.problem, seen, charge: null, reason },
  tellApart: { problem: ids.problem, seen, from: ids.noticed, reason },
  linkRecurrence: { problem: ids.problem, seen, earlier: { in: 'thisBook', problem: ids.noticed }, reason }, removeRecurrence: { problem: ids.problem, seen, reason },
  submitSheet: { sheet: 'self:a', seen, rows: none }, returnSheet: { sheet: 'self:a', seen, reason },
  settleFinding: { sheet: 'self:a', finding: 'zz', outcome: 'dismissed', reason },
  rateItem: { ...at, points: null, note: '' }, enterResult: { unit: 'a', leaf: 'social', seen, score: '1', source: reason, evidence: none },
  measureItem: { ...at, measure: null, note: reason, evidence: none }, setApplicability: { seen, unit: 'a', of: 'item', which: charge.item, applies: false, reason },
  enterAnswers: { seen, unit: 'a', leaf: 'social', answers: {}, source: reason, evidence: none },
  claimBonus: bonus, recordBonus: bonus, settleBonus: { seen, unit: 'a', claim: nowhere, accepted: true, reason },
  proposeAdjustment: { seen, unit: 'a', adjustment: 'zz', points: '1', reason, evidence: none }, signAdjustment: { seen, unit: 'a', adjustment: 'zz', agreed: true, reason },
  findVeto: { seen, unit: 'a', veto: 'zz', reason, evidence: none }, withdrawVeto: { seen, unit: 'a', veto: 'zz', reason },
  raiseFlag: { seen, unit: 'a', flag: 'zz', reason, evidence: none }, liftFlag: { seen, unit: 'a', flag: 'zz', reason },
  proposeFraud: { unit: 'a', seen, points: '2', reason, evidence: none }, signFraud: { unit: 'a', seen, agreed: true, reason },
  explainGap: { ...at, reason }, proposeGrade: { unit: 'a', seen, grade: '优秀', reason }, proposeSuggested: { units: ['zz'] },
  approve: { seen, note: '' }, sendBack: { seen, reason }, publish: { seen }, openCorrection: { seen, reason },
  keepRecord: { record: ids.record, unit: 'a', content: recordContent }, keepRecords: { rows: [{ record: ids.record, unit: 'a', content: recordContent }] },
  correctRecord: { record: ids.record, seen, content: recordContent, reason }, takeBackRecord: { record: ids.record, seen, reason },
  confirmSuggestion: { suggestion: 'zz:late', seen, problem: nowhere, charges: [charge], words: reason, evidence: none },
  dismissSuggestion: { suggestion: 'zz:late', seen, reason }, setCalendar: { seen, days: none, years: none, source: reason },
  setSurvey: {
    seen, content: {
      title: '问卷', intro: '', questions: [{ id: 'q', kind: 'text', title: text, options: none }], units: ['a'], opens: '2025-11-01', closes: '2025-12-31',
      channels: [{ id: 'web', name: '网站', codes: 'none' }], work: 0,
    },
  },
  publishSurvey: { seen, short: ids.survey }, withdrawSurvey: { seen, reason }, adoptSurvey: { leaf: 'zz', rows: [{ unit: 'a', seen: 0, counted: 0 }], source: reason },
  issueNotice: { notice: ids.notice, unit: 'a', problems: [ids.noticed], words: '', days: 10 }, deliverNotice: { notice: ids.notice, seen, ...told },
  extendNotice: { notice: ids.notice, seen, until: '2026-12-31', reason }, cancelNotice: { notice: ids.notice, seen, reason },
  replyNotice: { notice: ids.notice, seen, replies: none },
  recheckNotice: { notice: ids.notice, seen, visit: nowhere, on: '2025-12-03', method: 'onSite', findings: none, words: '', evidence: none, days: null },
  tellCharges: { unit: 'zz', problems: [ids.problem], ...told },
  fileObjection: { objection: ids.objection, unit: 'a', problem: ids.problem, charge: 0, words: reason, evidence: none },
  withdrawObjection: { objection: ids.objection, seen, reason }, answerObjection: { objection: ids.objection, seen, outcome: 'rejected', to: null, whole: false, reason, evidence: none },
  reopenObjection: { unit: 'a', problem: ids.problem, until: '2001-01-01', reason },
};

/**
 * What these years have none of (bonuses, vetoes, suggestions …): whoever may do it is told that this is not there, and whoever
 * may not is turned away before.
 */
export const aboutNothing: ReadonlySet<CommandKind> = new Set([
  'returnSheet', 'settleFinding', 'setApplicability', 'measureItem', 'enterAnswers', 'claimBonus', 'recordBonus', 'settleBonus', 'proposeAdjustment', 'signAdjustment', 'findVeto', 'withdrawVeto', 'raiseFlag', 'liftFlag',
  'proposeFraud', 'signFraud', 'explainGap', 'proposeSuggested', 'confirmSuggestion', 'dismissSuggestion', 'adoptSurvey', 'tellCharges',
]);
