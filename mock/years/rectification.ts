/**
 * Notices and objections of a sample year, each telling one story from its issue to its end.
 *
 * Ids and days come from a chance of their own, so that the rest of the year stays as it is.
 *
 * Imports: ledger (types), workflow, writing.
 */

import type { Charge } from '#ledger/fields.ts';
import type { ProblemState, Untouched } from '#ledger/state.ts';
import { awaited, noticeOfProblem } from '#workflow/notice-rules.ts';
import { deductionTable, ruleOf } from '#workflow/scheme-parts.ts';
import { addWorkingDays } from '#workflow/working-days.ts';
import { mended, objectionWords, reviewWords, stillOpen } from '../words/rectification.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { linkTo, screenshotOf } from '../writing/evidence.ts';
import { checker, clerk, contactOf, inspector } from '../writing/people.ts';
import { seeded, type Seeded } from '../writing/seeded.ts';
import type { Step } from './steps.ts';

/**
 * closed: mended at once. again: only at the second recheck. late: replied after its day. extended: with a later day.
 * cancelled: issued by mistake. issued, waiting, replied: how far it has got. overdue: nobody replied.
 */
export type NoticeStory = 'closed' | 'again' | 'late' | 'extended' | 'cancelled' | 'issued' | 'waiting' | 'replied' | 'overdue';
/** What becomes of an objection to a charge in the notice; open: not answered yet. */
export type ObjectionStory = 'upheld' | 'partly' | 'rejected' | 'open';

export interface Rectified {
  readonly unit: string;
  /** Day of issue. */
  readonly day: string;
  readonly story: NoticeStory;
  readonly objection?: ObjectionStory;
}

interface Case extends Rectified {
  readonly writer: BookWriter;
  readonly chance: Seeded;
  readonly notice: string;
}

/** The steps of every notice, to be walked with the rest of the year. A unit without a problem by then gets none. */
export function rectification(writer: BookWriter, all: readonly Rectified[]): readonly Step[] {
  const chance = seeded(`${writer.book} notices ${all[0]?.day ?? ''}`);
  return all.flatMap((one) => stepsOf({ ...one, writer, chance, notice: chance.uuid() }));
}

const days = 15;

function stepsOf(about: Case): readonly Step[] {
  const { day, story } = about;
  const after = (count: number) => addWorkingDays(day, count).day;
  const issue = { day, run: () => issueNotice(about) };
  if (story === 'issued') return [issue];
  if (story === 'cancelled') return [issue, { day: after(1), run: () => ask(about, { kind: 'cancelNotice', reason: '问题归属单位有误，重新核实后另行下发。' }) }];
  const deliver = { day: after(1), run: () => ask(about, { kind: 'deliverNotice', on: about.writer.clock.today(), how: 'officeSystem', words: '办公系统已签收。', evidence: [] }) };
  const begun = [issue, deliver, ...objectionSteps(about)];
  const reply = (count: number): Step => ({ day: after(count), run: () => replyTo(about) });
  const recheck = (count: number, all: boolean): Step => ({ day: after(count), run: () => recheckOf(about, all) });
  switch (story) {
    case 'waiting':
    case 'overdue':
      return begun;
    case 'replied':
      return [...begun, reply(9)];
    case 'closed':
      return [...begun, reply(11), recheck(14, true)];
    case 'again':
      return [...begun, reply(12), recheck(15, false), reply(24), recheck(28, true)];
    case 'late':
      return [...begun, reply(22), recheck(25, true)];
    case 'extended':
      return [
        ...begun,
        { day: after(13), run: () => ask(about, { kind: 'extendNotice', until: addWorkingDays(about.writer.clock.today(), 15).day, reason: '栏目改版由市级平台统一实施，同意延期。' }) },
        reply(24), recheck(27, true),
      ];
  }
}

type NoticeAsk =
  | { readonly kind: 'cancelNotice'; readonly reason: string }
  | { readonly kind: 'deliverNotice'; readonly on: string; readonly how: 'officeSystem'; readonly words: string; readonly evidence: [] }
  | { readonly kind: 'extendNotice'; readonly until: string; readonly reason: string };

function ask({ writer, unit, notice, chance }: Case, what: NoticeAsk): void {
  const found = writer.unit(unit).notices.get(notice);
  if (found !== undefined) writer.ask(clerk, { ...what, notice, seen: found.revision }, chance.uuid());
}

/** The oldest problems that stand in no notice, one to three of them. */
function issueNotice({ writer, unit: id, notice, objection, chance }: Case): void {
  const unit = writer.unit(id);
  const problems = [...unit.problems.values()]
    .filter((one) => one.withdrawn === null && one.joinedInto === null && noticeOfProblem(unit, one.id) === undefined)
    .sort((a, b) => (objection === 'partly' ? Number(canBeLowered(writer, b)) - Number(canBeLowered(writer, a)) : 0))
    .slice(0, chance.between(1, 3));
  if (problems.length === 0) return;
  const words = chance.happens(50) ? '请举一反三，对同类栏目和台账一并自查。' : '';
  writer.ask(clerk, { kind: 'issueNotice', notice, unit: id, problems: problems.map((one) => one.id), words, days }, chance.uuid());
}

function replyTo({ writer, unit: id, notice, chance }: Case): void {
  const unit = writer.unit(id);
  const found = unit.notices.get(notice);
  if (found === undefined) return;
  const replies = awaited(unit, found).map((problem) => ({
    problem: problem.id, words: chance.pick(mended),
    evidence: chance.happens(60) ? [screenshotOf('list'), linkTo(`${id}/zg.html`, '整改后页面')] : [linkTo(`${id}/zg.html`, '整改后页面')],
  }));
  writer.ask(contactOf(id), { kind: 'replyNotice', notice, seen: found.revision, replies }, chance.uuid());
}

function recheckOf({ writer, unit: id, notice, chance }: Case, all: boolean): void {
  const unit = writer.unit(id);
  const found = unit.notices.get(notice);
  if (found === undefined) return;
  const findings = awaited(unit, found).map((problem, index) => ({ problem: problem.id, mended: all || index > 0, words: all || index > 0 ? '' : chance.pick(stillOpen) }));
  const isLeft = findings.some((one) => !one.mended);
  writer.ask(
    inspector,
    {
      kind: 'recheckNotice', notice, seen: found.revision, visit: chance.uuid(), on: writer.clock.today(), method: 'website', findings,
      words: isLeft ? '对照通知书逐项复查，部分问题整改不彻底。' : '对照通知书逐项复查，问题已整改到位。', evidence: [], days: isLeft ? 10 : null,
    },
    chance.uuid(),
  );
}

function objectionSteps(about: Case): readonly Step[] {
  const { day, objection } = about;
  if (objection === undefined) return [];
  const id = about.chance.uuid();
  const file: Step = { day: addWorkingDays(day, 4).day, run: () => objectTo(about, id) };
  return objection === 'open' ? [file] : [file, { day: addWorkingDays(day, 8).day, run: () => answerTo(about, id) }];
}

/** To the charge of the notice that fits the story: one that counts more than once where it is to be lowered. */
function objectTo({ writer, unit: id, notice, objection, chance }: Case, objectionId: string): void {
  const unit = writer.unit(id);
  const problems = (unit.notices.get(notice)?.problems ?? []).flatMap((one) => unit.problems.get(one) ?? []);
  const problem = objection === 'partly' ? problems.find((one) => canBeLowered(writer, one)) : problems[0];
  if (problem === undefined) return;
  const words = objectionWords[objection ?? 'open'];
  writer.ask(contactOf(id), { kind: 'fileObjection', objection: objectionId, unit: id, problem: problem.id, charge: 0, words, evidence: [linkTo(`${id}/ss.html`, '发布记录')] }, chance.uuid());
}

function canBeLowered({ state }: BookWriter, { charges }: Untouched<ProblemState>): boolean {
  const [charge] = charges;
  const table = deductionTable(state.scheme);
  return charge !== undefined && table !== undefined && charge.count > 1 && ruleOf(table, charge.item, charge.rule)?.counting === 'each';
}

/** By the second person of the office: the inspector recorded the problem. */
function answerTo({ writer, unit: id, objection, chance }: Case, objectionId: string): void {
  const found = writer.unit(id).objections.get(objectionId);
  if (found === undefined || found.about === null || objection === undefined || objection === 'open') return;
  const { charge } = found.about;
  const to: Charge | null = objection === 'partly' ? { ...charge, count: charge.count - 1 } : null;
  writer.ask(checker, { kind: 'answerObjection', objection: objectionId, seen: found.revision, outcome: objection, to, whole: false, reason: reviewWords[objection], evidence: [] }, chance.uuid());
}
