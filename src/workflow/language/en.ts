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
  },
  column: { problems: 'Inspections', self: 'Self', peer: 'Peers', entered: 'Public', review: 'Review', grade: 'Grade' },
  open: {
    units: 'No units yet', peers: 'No peers assigned', selfSheet: 'Self-assessment not submitted', peerSheet: 'Peer sheet not submitted', finding: 'Self-reported finding not settled',
    duplicate: 'One problem charged in several places, undecided', part: 'Score missing', fraudSignature: 'Fraud deduction awaits a second signature', grade: 'No grade proposed',
    staleGrade: 'Score changed, propose the grade again', approval: 'Not approved by the leading group',
  },
  action: {
    readPlan: 'read the plan', readProgress: 'see progress', readProblems: 'read problems', readDesk: 'read the desk', readResults: 'read results', readCharts: 'see charts', readAudit: 'read the book',
    createAssessment: 'create a year', changePlan: 'change the plan', changeUnits: 'change units', assignPeers: 'assign peers', moveStage: 'move the stage', extendDeadline: 'extend a deadline',
    readInspections: 'see inspections', planInspection: 'plan inspections',
    recordVisit: 'record a visit', recordProblem: 'record a problem', reviseProblem: 'correct a problem', withdrawProblem: 'withdraw a problem', decideDuplicate: 'decide duplicates', decideCharge: 'decide where to charge', linkRecurrence: 'link a problem that came back',
    submitSelf: 'submit a self-assessment', submitPeer: 'submit a peer sheet', returnSheet: 'return a sheet', settleFinding: 'settle a finding', rateItem: 'score an item', enterResult: 'enter a result',
    proposeFraud: 'propose a fraud deduction', signFraud: 'countersign a fraud deduction', proposeGrade: 'propose a grade', approve: 'approve', sendBack: 'send back', publish: 'publish', openCorrection: 'open a correction',
  },
  gap: {
    points: 'No points yet', tooMany: 'More than full marks', note: 'Below full marks needs a reason', unknownItem: 'Not an item of this table', unknownRule: 'Not a rule of this item', extra: 'The same item twice',
  },
  stage: {
    preparation: 'Preparation', selfAssessment: 'Self-assessment', peerReview: 'Peer review', review: 'Review', approval: 'Approval', published: 'Published', archived: 'Archived',
  },
  fault: {
    control: 'holds invisible control characters', surrogate: 'holds a broken character', points: 'enter 0 to 100, at most two decimals', day: 'no such day', url: 'enter an address beginning with http:// or https://',
    too_small: 'too short or empty', too_big: 'too long or too large', invalid_type: 'missing', invalid_value: 'not one of the choices', unrecognized_keys: 'unexpected content', invalid_union: 'not as required',
    json: 'cannot be read', actor: 'incomplete identity', book: 'not a valid id', key: 'not a valid id', hash: 'the file does not match its hash', range: 'out of range', stages: 'stages differ from the scheme', dayOrder: 'the last day cannot be before the first; an extension must be later',
    stageOrder: 'cannot begin before the stage before it', fixed: 'fixed once peers have begun', fixedByRegulation: 'thresholds are set by the regulation', bandNames: 'grade names differ from the scheme', bandOrder: 'must be below the grade above', lowestIsZero: 'the lowest grade starts at 0',
    twice: 'twice', unknownUnit: 'no such unit', unknownItem: 'no such item', unknownRule: 'no such rule', tooMany: 'more than full marks', unknownGrade: 'no such grade', other: 'not as required',
  },
  construct: {
    graduated: 'graduated deductions', all: 'no points for the item', period: 'deductions by period', shortfall: 'deductions by shortfall', percent: 'deductions in percent of the item', itemCap: 'caps of items', categoryCap: 'caps of categories', levels: 'levels', scale: 'points by a scale', quota: 'points for a quota reached', rate: 'points by rate', ranking: 'points by ranking',
    itemNotApplicable: 'items that do not apply', severalDeductions: 'several deduction tables', questionnaire: 'questionnaires', voices: 'weighted voices', scaledEntry: 'entries on another scale', missingRule: 'rules for missing parts', notApplicable: 'parts that do not apply',
    rounding: 'another rounding', exactGrades: 'grades by the exact score', gradeQuota: 'grade quotas', gradeRequirement: 'preconditions of grades', highest: 'another highest total', bonus: 'bonuses', adjustment: 'adjustments by decision', veto: 'vetoes', flag: 'flags of units', classes: 'unit classes',
  },
  refusal: {
    notFound: {
      book: 'This year does not exist or is not open to you.', unit: 'This unit does not exist or is not open to you.', inspection: 'There is no such inspection, or you are not assigned to it.', visit: 'There is no such visit, or you are not assigned to it.', problem: 'This problem does not exist or has moved.', sheet: 'This sheet does not exist or is not open to you.',
      finding: 'This finding does not exist or was taken back.', item: 'There is no such item.', leaf: 'This scheme has no such part.', scheme: 'There is no such scheme.', file: 'This file does not exist or is not open to you.', route: 'There is no such address.',
    },
    notAllowed: '{{role}} cannot {{action}} in stage “{{stage}}”.',
    invalidInput: 'Some values were not accepted: {{fields}}',
    changedMeanwhile: 'Somebody changed this after you opened it. What you typed is still here; check the latest state and save again.',
    draftChanged: 'Another window saved a newer draft. Choose which one to keep.',
    commandReused: 'One operation id stood for two different requests; nothing was done. Reload and try again.',
    exists: 'This was done already.',
    deadlinePassed: 'The last day, {{until}}, has passed and the stage is over. Ask the office for an extension.',
    sheetLocked: 'Submitted sheets cannot be changed. Ask the office to return it.',
    incomplete: '{{count}} places are not complete: {{items}}',
    stillOpen: '{{count}} things must be finished first: {{open}}',
    reasonNeeded: {
      departsFromSuggested: 'The grade departs from the suggested one: give the reason.', reopen: 'Give the reason for going back to an earlier stage.', moveEarly: 'Not everything is finished: give the reason for moving on.', belowFull: 'Below full marks: give the reason.', unvisited: 'Some units have not been inspected to the end. Please say why the inspection is closed.', dismiss: 'Give the reason for not accepting it.',
    },
    stageOrder: 'The stage cannot go from “{{from}}” to “{{to}}”.',
    problemClosed: { withdrawn: 'This problem was withdrawn and cannot be changed.', joined: 'This problem was joined into another; split it first.' },
    drawChanged: 'The book has changed since the preview; the list or the weights differ. Please look at the preview again before drawing.',
    drawShort: { units: '{{wanted}} units are to be drawn, but only {{available}} can be. Draw fewer, or exclude fewer.', inspectors: '{{wanted}} inspectors are to go to each unit, but for some only {{available}} may. Add inspectors, or fewer exceptions.' },
    inspectionClosed: 'This inspection is closed. The office can open it again.',
    notTarget: '"{{unit}}" is not a target of this round, or it is not assigned to you.',
    visitConcluded: 'The visit of {{on}} has ended; nothing can be added to it. Record another visit, or record the problem without one.',
    visitFindings: { some: '{{count}} problems were recorded on this visit, so it did find something.', none: 'No problem was recorded on this visit. If there was none, choose "nothing found".' },
    otherUnit: 'The two problems belong to different units.',
    notEarlier: 'The earlier problem was found on {{earlier}}, this one on {{day}}: what came back must have been found later.',
    fraudRange: 'A fraud deduction is {{min}} to {{max}} points.',
    secondSignature: '{{person}} proposed it and cannot sign it; another person must.',
    notComplete: 'The score is not complete. Missing: {{missing}}',
    notApproved: 'Results can be published once the leading group has approved them.',
    unitInUse: 'Unit “{{unit}}” has records and cannot leave the list.',
    selfReview: 'A unit cannot review itself.',
    futureDay: 'The day {{day}} lies ahead.',
    schemeFaults: 'The scheme has {{count}} faults: {{faults}}',
    schemeBeyondYears: 'The scheme uses what a year cannot record yet: {{constructs}}',
    brokenBook: 'Entry {{number}} of this book is damaged ({{fault}}). Reading was stopped so that no wrong result is shown. Restore from a backup.',
    backup: {
      json: 'This is not a backup of an assessment year.', size: 'The file is too large to read.', version: 'This backup has version {{version}}, which this program does not know. Use a newer program.', shape: 'The backup is incomplete or was altered, at {{where}}.',
      truncated: 'The backup is cut off; it may not have been copied whole.', chain: 'The chain of the backup does not hold at {{where}}. An entry may have been altered.', file: 'An evidence file does not match its hash, at {{where}}.', scheme: 'The scheme in the backup is faulty, at {{where}}.', exists: 'This year is here already with a different history; nothing was changed.',
    },
    tooLarge: 'Too large; the limit is {{limit}}.',
    storeFull: 'No room left on this computer; nothing was saved. Save what you typed to a file, make room, and try again.',
    storeBlocked: 'The browser’s storage is not available (another window may hold it, or this is a private window). What you typed is still here and can be saved to a file.',
    busy: 'Too many changes at once; nothing was saved. Try again.',
    unreachable: 'No answer; nothing was saved. What you typed is still here and will be sent again.',
    unexpected: 'Something failed in the program; nothing was saved. Quote {{reference}} if you report it.',
  },
  chain: { order: 'out of order', hash: 'hash does not match', json: 'cannot be read', shape: 'not a valid entry' },
  entry: {
    assessmentCreated: 'Year created', planChanged: 'Plan changed', unitsChanged: 'Units changed', peersAssigned: 'Peers assigned', stageMoved: 'Stage moved', deadlineExtended: 'Deadline extended',
    inspectionPlanned: 'Inspection planned', inspectionChanged: 'Inspection targets changed', roundOpened: 'Recheck opened', inspectionClosed: 'Inspection closed', inspectionReopened: 'Inspection reopened', visitConcluded: 'Visit ended',
    visitRecorded: 'Visit recorded', problemRecorded: 'Problem recorded', problemRevised: 'Problem corrected', problemWithdrawn: 'Problem withdrawn', problemsJoined: 'Joined as one problem', problemSplit: 'Problem split', chargeDecided: 'Place of charge decided',
    problemsToldApart: 'Told apart as two problems', recurrenceLinked: 'Linked to the problem that came back', recurrenceRemoved: 'Link to the earlier problem removed',
    sheetSubmitted: 'Sheet submitted', sheetReturned: 'Sheet returned', findingSettled: 'Finding settled', itemRated: 'Item scored', resultEntered: 'Result entered', fraudProposed: 'Fraud deduction proposed', fraudSigned: 'Fraud deduction countersigned',
    gradeProposed: 'Grade proposed', resultsApproved: 'Results approved', resultsSentBack: 'Sent back', resultsPublished: 'Results published', correctionOpened: 'Correction opened',
  },
} satisfies Same<typeof zh>;
