/** The same words in English. */

import type { zh } from './zh.ts';

export const en: { readonly entry: { readonly [Kind in keyof typeof zh.entry]: string } } = {
  entry: {
    assessmentCreated: 'Year created', planChanged: 'Plan changed', unitsChanged: 'Units changed', peersAssigned: 'Peers assigned', peersDrawn: 'Reviewers drawn', reviewerReplaced: 'Reviewer replaced', stageMoved: 'Stage moved', deadlineExtended: 'Deadline extended',
    inspectionPlanned: 'Inspection planned', inspectionChanged: 'Inspection targets changed', roundOpened: 'Recheck opened', inspectionClosed: 'Inspection closed', inspectionReopened: 'Inspection reopened', visitConcluded: 'Visit ended',
    visitRecorded: 'Visit recorded', problemRecorded: 'Problem recorded', problemRevised: 'Problem corrected', problemWithdrawn: 'Problem withdrawn', problemsJoined: 'Joined as one problem', problemSplit: 'Problem split', chargeDecided: 'Place of charge decided',
    problemsToldApart: 'Told apart as two problems', recurrenceLinked: 'Linked to the problem that came back', recurrenceRemoved: 'Link to the earlier problem removed',
    sheetSubmitted: 'Sheet submitted', sheetReturned: 'Sheet returned', findingSettled: 'Finding settled', itemRated: 'Item scored', resultEntered: 'Result entered', fraudProposed: 'Fraud deduction proposed', fraudSigned: 'Fraud deduction countersigned',
    itemMeasured: 'What was reached entered', applicabilitySet: 'Applies or not', answersEntered: 'Questionnaire entered', bonusRecorded: 'Bonus claimed', bonusSettled: 'Bonus settled', adjustmentProposed: 'Adjustment proposed', adjustmentSigned: 'Adjustment countersigned', vetoFound: 'Veto found', vetoWithdrawn: 'Veto withdrawn', flagRaised: 'State of the unit noted', flagLifted: 'State of the unit lifted',
    gapExplained: 'Gap explained', gradeProposed: 'Grade proposed', resultsApproved: 'Results approved', resultsSentBack: 'Sent back', resultsPublished: 'Results published', correctionOpened: 'Correction opened',
    recordKept: 'Record entered in a register', recordCorrected: 'Record corrected', recordTakenBack: 'Record taken back', suggestionSettled: 'Suggested problem settled', calendarSet: 'Working-day calendar set',
    noticeIssued: 'Notice issued', noticeDelivered: 'Notice delivered', noticeExtended: 'Rectification extended', noticeCancelled: 'Notice cancelled', noticeReplied: 'Unit replied to notice', noticeRechecked: 'Rectification rechecked',
    chargesTold: 'Charges made known', objectionFiled: 'Objection filed', objectionWithdrawn: 'Objection taken back', objectionAnswered: 'Objection answered', chargeReversed: 'Charge reversed on review', objectionReopened: 'Objections reopened',
    surveySet: 'Questionnaire written', surveyPublished: 'Questionnaire published', surveyWithdrawn: 'Questionnaire taken back',
  },
};
