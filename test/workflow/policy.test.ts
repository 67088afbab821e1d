/** What must hold of the whole table of rights, without repeating it. */

import { describe, expect, it } from 'vitest';

import { stageIds } from '#scheme/grammar.ts';
import { actions, mayDo, roles, type Action } from '#workflow/policy.ts';

const isRead = (action: Action) => action.startsWith('read');
const changes = actions.filter((action) => !isRead(action));
const who = (action: Action) => roles.filter((role) => stageIds.some((stage) => mayDo(role, action, stage)));

describe('the table of rights', () => {
  it('lets nobody change an archived year', () => {
    expect(roles.flatMap((role) => changes.filter((action) => mayDo(role, action, 'archived')))).toEqual([]);
  });

  it('leaves a published year to be corrected or archived, by the office alone; mending and objecting go on', () => {
    const goesOn: Action[] = ['manageNotices', 'replyNotice', 'recheckNotice', 'tellCharges', 'object', 'answerObjection', 'reopenObjection'];
    const allowed = roles.flatMap((role) => changes.filter((action) => !goesOn.includes(action) && mayDo(role, action, 'published')).map((action) => `${role} ${action}`));
    expect(allowed).toEqual(['office moveStage', 'office openCorrection', 'office setCalendar']);
  });

  it('lets only leaders approve, and leaders change nothing else', () => {
    expect(who('approve')).toEqual(['leader']);
    expect(changes.filter((action) => who(action).includes('leader'))).toEqual(['approve', 'sendBack']);
  });

  it('lets a unit submit its own sheet, claim bonuses, keep its registers, reply and object, and a peer submit its sheets', () => {
    expect(changes.filter((action) => who(action).includes('unit'))).toEqual(['submitSelf', 'claimBonus', 'keepRegisters', 'replyNotice', 'object']);
    expect(changes.filter((action) => who(action).includes('peer'))).toEqual(['submitPeer']);
  });

  it('takes no deduction, point or grade once the review is closed', () => {
    const scoring: Action[] = ['recordProblem', 'reviseProblem', 'withdrawProblem', 'decideCharge', 'decideDuplicate', 'rateItem', 'enterResult', 'proposeFraud', 'signFraud', 'proposeGrade', 'submitSelf', 'submitPeer'];
    const closed = (['approval', 'published', 'archived'] as const).flatMap((stage) => scoring.filter((action) => roles.some((role) => mayDo(role, action, stage))));
    expect(closed).toEqual([]);
  });

  it('gives every action to somebody, somewhere', () => {
    expect(actions.filter((action) => who(action).length === 0)).toEqual([]);
  });

  it('shows units no results before publication', () => {
    const early = stageIds.filter((stage) => stage !== 'published' && stage !== 'archived');
    expect(early.filter((stage) => mayDo('unit', 'readResults', stage))).toEqual([]);
  });
});
