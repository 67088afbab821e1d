/** The same words in English. */

import type { zh } from './zh.ts';

/** The same keys, every one a text. */
type Same<First> = { readonly [Key in keyof First]: First[Key] extends string ? string : Same<First[Key]> };

export const en = {
  ours: 'supplied by us',
  oursHint: 'The source does not say this; it is our addition.',
  sampleTable: 'Sample indicators',
  role: { office: 'Office', inspector: 'Inspector', unit: 'Unit', peer: 'Peer reviewer', leader: 'Leading group' },
  status: { notStarted: 'Not started', inProgress: 'In progress', needsMore: 'Needs more', done: 'Done', returned: 'Returned' },
  method: {
    onSite: 'On site', website: 'Website check', phone: 'Phone check', papers: 'Papers', delegates: 'Delegates', unannounced: 'Unannounced visit', complaint: 'Complaint', review: 'Review',
  },
  unitKind: { district: 'District', county: 'County', zone: 'Development zone', town: 'Town', subdistrict: 'Subdistrict', department: 'Department', institution: 'Institution' },
  counting: { each: 'each time', once: 'once only' },
  task: {
    setUp: 'Complete plan and units, open the year', watchSelf: 'Follow the self-assessments', watchPeers: 'Follow the peer reviews', reviewUnits: 'Review units and propose grades',
    settleFindings: 'Settle self-reported findings', signFraud: 'Countersign a fraud deduction', waitApproval: 'Wait for the leading group', publish: 'Publish the results',
    visitAssigned: 'Assigned inspection visits', inspect: 'Inspect and record problems', fillSelf: 'Fill in the self-assessment', fillPeer: 'Score a peer', approve: 'Approve the results', readResult: 'Read the result',
    keepRecord: 'Deal with a duty of disclosure', handInReport: 'Make and publish the annual report', settleSuggestions: 'Look into suggested problems',
    deliverNotices: 'Record the delivery of notices', replyNotice: 'Reply to a rectification notice', recheckNotices: 'Recheck rectifications', answerObjections: 'Answer objections',
  },
  column: { problems: 'Inspections', self: 'Self', peer: 'Peers', entered: 'Public', review: 'Review', grade: 'Grade' },
  open: {
    units: 'No units yet', peers: 'No peers assigned', selfSheet: 'Self-assessment not submitted', peerSheet: 'Peer sheet not submitted', finding: 'Self-reported finding not settled',
    duplicate: 'One problem charged in several places, undecided', part: 'Score missing', fraudSignature: 'Fraud deduction awaits a second signature', grade: 'No grade proposed',
    staleGrade: 'Score or places changed, propose the grade again', approval: 'Not approved by the leading group',
    objection: 'Objection not answered', recheck: 'Rectification replied to, not rechecked',
    misplaced: 'Charged outside of the tables of its class, correct it', byRule: 'Missing; the scheme’s rule counts', bonusClaim: 'Bonus claim not settled', adjustmentSignature: 'Adjustment awaits a second signature',
  },
  gap: {
    points: 'No points yet', tooMany: 'More than full marks', note: 'Below full marks needs a reason', noteLow: 'below the set level a reason is due', noteEdge: 'no points or full marks need a reason', unknownItem: 'Not an item of this table', unknownRule: 'Not a rule of this item', extra: 'The same item twice', reached: 'What the rule needs is missing or wrong', measure: 'Neither what was reached nor why it is not known',
  },
  stage: {
    preparation: 'Preparation', selfAssessment: 'Self-assessment', peerReview: 'Peer review', review: 'Review', approval: 'Approval', published: 'Published', archived: 'Archived',
  },
} satisfies Same<typeof zh>;
