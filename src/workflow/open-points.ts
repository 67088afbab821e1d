/**
 * What is still open before a stage may end, unit by unit.
 *
 * Blocking points stop the stage; the others are shown, and moving on needs a reason.
 *
 * Source: process description ("moving on shows what is still open, unit by unit, first").
 * Imports: engine (decimals), ledger, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import { isPlaced } from '#ledger/facts.ts';
import { standingCharges } from '#ledger/standing-charges.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState, Untouched, UnitState } from '#ledger/state.ts';
import { findingsOf } from './findings.ts';
import { listedUnits } from './listed-units.ts';
import { noticeStatus } from './notice-rules.ts';
import { openObjections } from './open-objections.ts';
import { openPeers } from './open-peers.ts';
import type { OpenPoint } from './refusal.ts';
import { ratingGaps } from './review-gaps.ts';
import { neighbour, schemeOf, sheetOf } from './scheme-parts.ts';
import { scoreOf } from './score.ts';

export { listedUnits } from './listed-units.ts';

type SeenUnit = Untouched<UnitState>;

/** Open points of the present stage, in the order of the office's list of units. */
export function openPoints(state: BookState): readonly OpenPoint[] {
  const units = listedUnits(state);
  const general: OpenPoint[] = [];
  if (units.length === 0) general.push({ unit: null, what: 'units', blocking: true });
  if (state.stage === 'approval' && state.approval.status !== 'approved') general.push({ unit: null, what: 'approval', blocking: true });
  return [...general, ...units.flatMap((unit) => openOfUnit(state, unit))];
}

/** Open points of one unit in the present stage. */
export function openOfUnit(state: BookState, unit: SeenUnit): readonly OpenPoint[] {
  switch (state.stage) {
    case 'preparation':
    case 'approval':
    case 'published':
    case 'archived':
      return [];
    case 'selfAssessment':
      return [...openSelf(state, unit), ...openPairs(state, unit)];
    case 'peerReview':
      return openPeers(state, unit);
    case 'review':
      return openReview(state, unit);
  }
}

function openSelf(state: BookState, unit: SeenUnit): readonly OpenPoint[] {
  const submitted = unit.sheets.get(sheetName('self', unit.unit.id))?.status === 'submitted';
  return submitted || sheetOf(state.scheme, 'self') === undefined ? [] : [{ unit: unit.unit.id, what: 'selfSheet', blocking: false }];
}

/** Peers must be named before their stage begins: a unit without peers can never get a total. */
function openPairs(state: BookState, unit: SeenUnit): readonly OpenPoint[] {
  if (neighbour(state.scheme, state.stage, 1) !== 'peerReview') return [];
  const reviewers = state.reviewersByUnit.get(unit.unit.id) ?? [];
  return reviewers.length > 0 ? [] : [{ unit: unit.unit.id, what: 'peers', blocking: true }];
}

function openReview(state: BookState, unit: SeenUnit): readonly OpenPoint[] {
  const id = unit.unit.id;
  const points: OpenPoint[] = findingsOf(unit)
    .filter(({ settled }) => settled === undefined)
    .map(({ finding }) => ({ unit: id, what: 'finding', which: finding.id, blocking: true }));
  for (const { id: which } of openObjections(unit)) points.push({ unit: id, what: 'objection', which, blocking: true });
  for (const notice of unit.notices.values()) if (noticeStatus(notice, '') === 'replied') points.push({ unit: id, what: 'recheck', which: notice.id, blocking: false });
  for (const problem of undecidedDuplicates(state, unit)) points.push({ unit: id, what: 'duplicate', which: problem, blocking: false });
  if (unit.fraud !== null && unit.fraud.signed === null && unit.fraud.points !== '0') points.push({ unit: id, what: 'fraudSignature', blocking: true });
  points.push(...openGiven(state, unit));
  const result = scoreOf(state, unit);
  for (const leaf of result.assumed ?? []) points.push({ unit: id, what: 'byRule', which: leaf, blocking: false });
  for (const leaf of result.missing) points.push({ unit: id, what: 'part', which: leaf, blocking: true });
  if (result.complete && ratingGaps(state, unit).length > 0) points.push({ unit: id, what: 'part', which: 'comprehensive', blocking: true });
  if (unit.proposal === null) points.push({ unit: id, what: 'grade', blocking: true });
  else if (unit.proposal.total !== result.total || unit.proposal.suggested !== result.grade) points.push({ unit: id, what: 'staleGrade', blocking: true });
  return points;
}

/** Claims and signatures that wait, and problems that the unit's present tables have no place for. */
function openGiven(state: BookState, unit: SeenUnit): readonly OpenPoint[] {
  const id = unit.unit.id;
  const points: OpenPoint[] = [];
  for (const claim of unit.given.bonuses.values()) {
    if (claim.status === 'waiting') points.push({ unit: id, what: 'bonusClaim', which: claim.id, blocking: true });
  }
  for (const { id: which, twoPersons } of state.scheme.adjustments ?? []) {
    const decided = unit.given.adjustments.get(which);
    if (twoPersons === true && decided !== undefined && decided.signed === null && compareExact(decided.points, '0') > 0) {
      points.push({ unit: id, what: 'adjustmentSignature', which, blocking: true });
    }
  }
  for (const problem of misplacedProblems(state, unit)) points.push({ unit: id, what: 'misplaced', which: problem, blocking: true });
  return points;
}

/** Problems with a charge outside of the tables of the unit's class: they take nothing until they are corrected. */
export function misplacedProblems(state: BookState, unit: SeenUnit): readonly string[] {
  const scheme = schemeOf(state, unit.unit.id);
  if (scheme === state.scheme) return [];
  return [...unit.problems.values()].flatMap((problem) => {
    if (problem.withdrawn !== null || problem.joinedInto !== null) return [];
    const charges = standingCharges(unit.problems, problem).map(({ charge }) => charge);
    return isPlaced(state.scheme, scheme, { charges }) ? [] : [problem.id];
  });
}

/**
 * Problems charged in several places without a decision of the office: the engine's own choice stands meanwhile.
 * Two records of one problem under one rule leave nothing to decide: it counts once, whichever is taken.
 */
export function undecidedDuplicates(state: BookState, unit: SeenUnit): readonly string[] {
  const { charged, suppressed } = scoreOf(state, unit);
  const placeByProblem = new Map(charged.map(({ problem, item, rule, count }) => [problem, `${item} ${rule} ${count}`]));
  const open = suppressed.filter(({ because, problem, item, rule, count }) => because === 'same-problem' && placeByProblem.get(problem) !== `${item} ${rule} ${count}`);
  return [...new Set(open.map(({ problem }) => problem))];
}
