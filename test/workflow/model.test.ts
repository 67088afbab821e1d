/**
 * Random people ask random things of a book, in any order, at any stage.
 *
 * Whatever they do: what is refused changes nothing, what is written can be replayed to the same
 * state, the chain holds, and the rules of the year are never broken.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import { compareExact } from '#engine/decimal.ts';
import { seal, type Sealed } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import { factsOf } from '#ledger/facts.ts';
import type { Actor } from '#ledger/fields.ts';
import { pairName } from '#ledger/problem-pairs.ts';
import type { DrawRules } from '#ledger/inspection-fields.ts';
import type { MutableBookState } from '#ledger/state.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme, StageId } from '#scheme/grammar.ts';
import { command as commandSchema, type Command } from '#workflow/commands.ts';
import { decide } from '#workflow/decide.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { drawInputOf, drawInspection, inputHash, targetsOf } from '#workflow/inspection-draw.ts';
import { openPoints } from '#workflow/open-points.ts';
import { suggestionsOf } from '#workflow/obligation-suggestions.ts';
import { mayDo } from '#workflow/policy.ts';
import { deductionTable, itemsOf, sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { evaluationSettings, scoreOf } from '#workflow/score.ts';
import { noticeMakers, noticeSteps } from './notice-makers.ts';
import { inspector, leader, office, peerActor, secondOffice, unit, unitActor } from '../support/world.ts';

const unitIds = ['a', 'b', 'c'];
const thirdOffice: Actor = { role: 'office', person: '另一人' };
const everybody: readonly Actor[] = [office, secondOffice, inspector, leader, ...unitIds.map(unitActor), ...unitIds.map(peerActor)];
const request = '0'.repeat(64);

class Book {
  readonly state: MutableBookState = emptyBook('book');
  readonly sealed: Sealed[] = [];
  readonly refusals = new Set<string>();
  readonly accepted = new Set<string>();
  #asked = 0;
  #clock = Date.parse('2025-12-01T01:00:00.000Z');

  ask(command: Command, actor: Actor): boolean {
    // the text of the whole state costs more than the decision: long walks compare every fourth
    this.#asked += 1;
    const before = this.#asked % 4 === 0 ? snapshot(this.state) : undefined;
    this.#clock += 60_000;
    const now = new Date(this.#clock).toISOString();
    const decision = decide(this.state, command, actor, now);
    if (before !== undefined) expect(snapshot(this.state)).toBe(before);
    if (!decision.ok) {
      this.refusals.add(decision.refusal.code);
      return false;
    }
    expect(decision.events.length).toBeGreaterThan(0);
    const entries = decision.events.map((event) => ({ ...event, v: 1, at: now, by: actor, command: command.id, request }) as Entry);
    const sealed = seal(this.state, entries);
    for (const [index, entry] of entries.entries()) evolve(this.state, entry, sealed[index]!);
    this.sealed.push(...sealed);
    this.accepted.add(command.kind);
    return true;
  }
}

/** The whole state as text: two states with one text are the same. */
function snapshot(state: MutableBookState): string {
  return JSON.stringify(state, (key, value: unknown) => {
    if (key === 'scheme') return '';
    if (value instanceof Map) return { map: [...value] };
    if (value instanceof Set) return { set: [...value] };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Commands that make sense often enough: steered by the state, with wrong guesses mixed in. */
function commandFor(book: Book, draw: { kind: number; pick: number; odd: number; inspects: boolean; keeps: boolean; id: string }): Command {
  const { state } = book;
  const { scheme } = state;
  const unitId = unitIds[draw.pick % unitIds.length]!;
  const found = state.units.get(unitId);
  const wrong = draw.odd % 13 === 0 ? 1 : 0;
  const problems = [...(found?.problems.values() ?? [])];
  const problem = problems[draw.odd % Math.max(problems.length, 1)];
  const other = problems[(draw.odd + 1) % Math.max(problems.length, 1)];
  const table = deductionTable(scheme)!;
  const items = itemsOf(table);
  const charge = (shift: number) => {
    const item = items[(draw.pick * 7 + shift) % items.length]!;
    const rule = item.rules[shift % Math.max(item.rules.length, 1)];
    return { item: item.id, rule: rule?.id ?? 'zz', count: 1 + (draw.odd % 3) };
  };
  const id = draw.id;
  const problemId = problem?.id ?? id;
  const seen = (problem?.revision ?? 0) + wrong;
  const next = scheme.stages[scheme.stages.findIndex((stage) => stage.id === state.stage) + (draw.odd % 7 === 0 ? -1 : 1)]?.id ?? 'review';
  const common = { words: '目录更新不及时', foundOn: draw.odd % 11 === 0 ? '2099-01-01' : `2025-11-0${1 + (draw.odd % 5)}`, method: 'website' as const, evidence: [] };
  const points = String(draw.odd % 7);
  const self = sheetOf(scheme, 'self');
  const form = (sheetId: 'self' | 'peer') => {
    const asked = sheetOf(scheme, sheetId);
    return itemsOf(tableOf(scheme, asked?.table ?? table.id) ?? table).map((item) => ({
      item: item.id, note: '说明', evidence: [], findings: self?.form === 'findings' && draw.odd % 3 === 0 && item.rules[0] ? [{ id: `f${item.id}`, rule: item.rules[0].id, count: 1, words: '自查' }] : [],
      ...(asked?.form === 'points' ? { points: draw.odd % 4 === 0 ? '0' : item.points } : {}),
    }));
  };
  const reviewer = unitIds[(draw.pick + 1) % unitIds.length]!;
  const recordOne = (): Command => ({ kind: 'recordProblem', id, problem: id, unit: unitId, charges: [charge(0), ...(draw.odd % 2 ? [charge(3)] : [])], ...common });
  const joinOne = (): Command => ({ kind: 'joinProblems', id, problem: problemId, seen, into: other?.id ?? id, reason: '同一问题' });
  const planned = [...state.inspections.values()];
  const chosen = planned[draw.odd % Math.max(planned.length, 1)];
  const inspection = chosen?.id ?? id;
  const seenInspection = (chosen?.revision ?? 0) + wrong;
  const round = chosen?.rounds.length ?? 1;
  const visit = found?.visits[draw.odd % Math.max(found.visits.length, 1)];
  const startVisit = (): Command => ({ kind: 'recordVisit', id, visit: id, unit: unitId, on: '2025-11-01', method: 'onSite', words: '', evidence: [], of: { inspection, round }, people: [inspector.person], place: '' });
  const endVisit = (): Command => ({ kind: 'concludeVisit', id, visit: visit?.id ?? id, nothingFound: draw.odd % 3 > 0, words: '', evidence: [] });
  const inspecting: (() => Command)[] = [
    () => ({ kind: 'planInspection', id, inspection: id, title: '抽查', method: 'onSite', from: '2025-12-01', to: '2025-12-31', items: [items[0]!.id], targets: unitIds.map((of) => ({ unit: of, inspectors: [inspector.person] })) }),
    () => ({ kind: 'planInspection', id, inspection: id, title: '随机抽查', method: 'onSite', from: '2025-12-01', to: '2025-12-31', items: [], targets: [], draw: drawOf(state, draw.odd) }),
    () => ({ kind: 'changeInspection', id, inspection, seen: seenInspection, round, targets: [{ unit: unitId, inspectors: [inspector.person] }], from: '2025-12-01', to: '2025-12-30', reason: '调整' }),
    () => ({ kind: 'openRound', id, inspection, seen: seenInspection, targets: [{ unit: unitId, inspectors: [inspector.person] }], from: '2025-12-05', to: '2025-12-30', reason: '复查' }),
    () => ({ kind: 'closeInspection', id, inspection, seen: seenInspection, reason: draw.odd % 4 ? '办结' : '' }),
    () => ({ kind: 'reopenInspection', id, inspection, seen: seenInspection, reason: '补充检查' }),
    startVisit, startVisit,
    () => ({ kind: 'recordProblem', id, problem: id, unit: unitId, charges: [charge(0)], ...common, foundOn: '2025-11-05', visit: visit?.id ?? id, place: '一楼大厅' }),
    endVisit, endVisit,
  ];
  if (draw.inspects) return inspecting[draw.kind % inspecting.length]!();
  const tellOne = (): Command => ({ kind: 'tellApart', id, problem: problemId, seen, from: other?.id ?? id, reason: '不是同一件事' });
  const records = [...state.obligations.records.values()].filter((record) => record.unit === unitId || record.unit === null);
  const kept = records[draw.odd % Math.max(records.length, 1)];
  const content = { register: 'request' as const, title: '申请公开', number: '', received: `2025-0${1 + (draw.odd % 9)}-0${1 + (draw.pick % 9)}`, channel: 'online' as const, note: '', ...(draw.odd % 5 === 0 ? { answered: '2025-10-09' } : {}) };
  const suggested = suggestionsOf(state, '2025-12-01T02:00:00.000Z');
  const suggestion = suggested[draw.odd % Math.max(suggested.length, 1)];
  const about = { suggestion: suggestion?.key ?? 'none:late', seen: (suggestion?.record?.revision ?? 0) + wrong };
  const keeping: (() => Command)[] = [
    () => ({ kind: 'keepRecord', id, record: id, unit: draw.odd % 17 === 0 ? null : unitId, content }),
    () => ({ kind: 'keepRecords', id, rows: [{ record: id, unit: unitId, content }, { record: kept?.id ?? id, unit: unitId, content }] }),
    () => ({ kind: 'correctRecord', id, record: kept?.id ?? id, seen: (kept?.revision ?? 0) + wrong, content, reason: '登记有误' }),
    () => ({ kind: 'takeBackRecord', id, record: kept?.id ?? id, seen: (kept?.revision ?? 0) + wrong, reason: '重复登记' }),
    () => ({ kind: 'confirmSuggestion', id, ...about, problem: id, charges: [{ item: suggestion?.breach.item ?? '0', rule: suggestion?.breach.rule ?? '0', count: 1 }], words: '逾期', evidence: [] }),
    () => ({ kind: 'dismissSuggestion', id, ...about, reason: '已电话答复' }),
    () => ({ kind: 'setCalendar', id, seen: state.calendar.revision + wrong, days: [{ day: '2025-12-05', working: [true, false, null][draw.odd % 3]! }], years: [2027], source: '通知' }),
    () => ({ kind: 'setSurvey', id, seen: (state.survey?.revision ?? 0) + wrong, content: { ...surveyContent, closes: draw.odd % 4 ? '2026-12-31' : '2025-11-30', units: [unitId] } }),
    () => ({ kind: 'publishSurvey', id, seen: state.survey?.revision ?? 0, short: 'abc234' }),
    () => ({ kind: 'withdrawSurvey', id, seen: state.survey?.revision ?? 0, reason: '题目有误' }),
    () => ({ kind: 'adoptSurvey', id, leaf: 'social', source: '问卷', rows: [{ unit: unitId, seen: (found?.entered.get('social')?.revision ?? 0) + wrong, counted: 30, score: '88.5' }] }),
  ];
  // few walks get this far, and most of what is asked there is refused
  if (state.stage === 'published' && draw.odd % 3 === 0) return { kind: 'openCorrection', id, seen: state.stageRevision, reason: '录入有误' };
  if (draw.keeps) return keeping[draw.kind % keeping.length]!();
  const makers: (() => Command)[] = [
    recordOne, recordOne, recordOne, joinOne, joinOne,
    () => ({ kind: 'recordProblem', id, problem: id, unit: unitId, charges: [charge(0)], ...common, finding: { sheet: `self:${unitId}`, finding: `f${charge(0).item}` } }),
    () => ({ kind: 'reviseProblem', id, problem: problemId, seen, charges: [charge(1)], ...common, reason: '更正' }),
    () => ({ kind: 'withdrawProblem', id, problem: problemId, seen, reason: '查无实据' }),
    () => ({ kind: 'splitProblem', id, problem: problemId, seen, reason: '实为两事' }),
    () => ({ kind: 'decideCharge', id, problem: problemId, seen, charge: draw.odd % 5 === 0 ? null : draw.odd % 3, reason: '按此处计' }),
    tellOne,
    () => ({ kind: 'tellApart', id, problem: problemId, seen, from: other?.id ?? id, reason: '不是同一件事' }),
    () => ({ kind: 'linkRecurrence', id, problem: problemId, seen, earlier: draw.odd % 4 === 0 ? { in: 'otherBook', book: 'last-year', problem: id, year: 2024, number: 3, words: '上一年度的问题' } : { in: 'thisBook', problem: other?.id ?? id }, reason: '整改后再次发生' }),
    () => ({ kind: 'removeRecurrence', id, problem: problemId, seen, reason: '关联有误' }),
    () => ({ kind: 'recordVisit', id, visit: id, unit: unitId, on: '2025-11-01', method: 'onSite', words: '', evidence: [] }),
    () => ({ kind: 'submitSheet', id, sheet: `self:${unitId}`, seen: (found?.sheets.get(`self:${unitId}`)?.revision ?? 0) + wrong, rows: form('self') }),
    () => ({ kind: 'submitSheet', id, sheet: `peer:${unitId}:${reviewer}`, seen: found?.sheets.get(`peer:${unitId}:${reviewer}`)?.revision ?? 0, rows: form('peer') }),
    () => ({ kind: 'returnSheet', id, sheet: `self:${unitId}`, seen: found?.sheets.get(`self:${unitId}`)?.revision ?? 0, reason: '请补充' }),
    () => ({ kind: 'settleFinding', id, sheet: `self:${unitId}`, finding: `f${charge(0).item}`, outcome: 'dismissed', reason: '不成立' }),
    () => ({ kind: 'rateItem', id, unit: unitId, item: charge(0).item, seen: (found?.ratings.get(charge(0).item)?.revision ?? 0) + wrong, points, note: '说明' }),
    () => ({ kind: 'enterResult', id, unit: unitId, leaf: 'social', seen: found?.entered.get('social')?.revision ?? 0, score: '88', source: '问卷', evidence: [] }),
    () => ({ kind: 'proposeFraud', id, unit: unitId, seen: found?.fraud?.revision ?? 0, points, reason: '材料不实', evidence: [] }),
    () => ({ kind: 'signFraud', id, unit: unitId, seen: found?.fraud?.revision ?? 0, agreed: draw.odd % 3 > 0, reason: '复核' }),
    () => ({ kind: 'proposeGrade', id, unit: unitId, seen: found?.proposal?.revision ?? 0, grade: draw.odd % 4 ? '合格' : '优秀', reason: draw.odd % 5 ? '综合考虑' : '' }),
    () => ({ kind: 'proposeSuggested', id, units: unitIds }),
    () => ({ kind: 'moveStage', id, seen: state.stageRevision + wrong, to: next, reason: draw.odd % 4 ? '按期推进' : '' }),
    () => ({ kind: 'moveStage', id, seen: state.stageRevision, to: next, reason: '按期推进' }),
    () => ({ kind: 'extendDeadline', id, unit: unitId, stage: 'selfAssessment', until: '2026-02-27', reason: '机构改革' }),
    () => ({ kind: 'approve', id, seen: state.stageRevision, note: '' }),
    () => ({ kind: 'sendBack', id, seen: state.stageRevision, reason: '再议' }),
    () => ({ kind: 'publish', id, seen: state.stageRevision }),
    () => ({ kind: 'openCorrection', id, seen: state.stageRevision, reason: '录入有误' }),
    ...noticeMakers(book, { ...draw, unit: unitId, charge: charge(0) }),
    () => ({ kind: 'assignPeers', id, seen: state.peersRevision, pairs: unitIds.map((of, index) => ({ unit: of, reviewers: [unitIds[(index + 1) % 3]!] })), ...(draw.odd % 3 ? { reason: '调整' } : {}) }),
    () => ({ kind: 'drawPeers', id, seen: state.peersRevision + wrong, input: { seed: String(draw.odd), perUnit: draw.odd % 9 === 0 ? 2 : 1, groups: [{ name: '全部', units: unitIds, reviewsNobody: [] }], conflicts: [], lastYear: [], wishes: [] }, reason: draw.odd % 3 ? '重抽' : '' }),
    () => ({ kind: 'explainGap', id, unit: unitId, item: charge(0).item, seen: (found?.gaps.get(charge(0).item)?.revision ?? 0) + wrong, reason: '理解不同' }),
    () => ({ kind: 'replaceReviewer', id, seen: state.peersRevision + wrong, reviewer, keepSubmitted: draw.odd % 2 === 0, reason: '离岗' }),
  ];
  return makers[draw.kind % makers.length]!();
}

const surveyContent = {
  title: '社会评议', intro: '', opens: '2025-11-01', closes: '2026-12-31', work: 0, channels: [{ id: 'web', name: '门户网站', codes: 'none' as const }],
  questions: [{ id: 'q', kind: 'single' as const, title: { zh: '满意吗', en: '' }, options: [{ id: 'A', title: { zh: '是', en: '' }, score: '100' }, { id: 'B', title: { zh: '否', en: '' }, score: '0' }] }],
};

/** Now and then of a list that is no longer so. */
function drawOf(state: MutableBookState, odd: number) {
  const rules: DrawRules = {
    seed: String(odd), count: 2, excluded: [], inspectors: [inspector.person, '检查员乙'], perUnit: 1, avoid: [], grades: [], gradesFrom: '',
    weights: { kinds: [], never: 3, longAgo: 2, recent: 1, recentDays: 180, problems: 2, clean: 1, grades: [] },
  };
  return { rules, expected: odd % 5 === 0 ? request : inputHash(drawInputOf(state, rules, '2025-12-01')) };
}

/** The person who may do it, mostly; otherwise anybody. */
function personFor(command: Command, pick: number): Actor {
  if (pick % 10 === 0) return everybody[pick % everybody.length]!;
  if (command.kind === 'submitSheet') {
    const [kind, of, by] = command.sheet.split(':');
    return kind === 'self' ? unitActor(of!) : peerActor(by!);
  }
  if (command.kind === 'approve' || command.kind === 'sendBack') return leader;
  if (command.kind === 'signFraud') return secondOffice;
  if (command.kind === 'fileObjection') return unitActor(command.unit);
  if (command.kind === 'replyNotice' || command.kind === 'withdrawObjection') return unitActor(unitIds[pick % unitIds.length]!);
  if (command.kind === 'answerObjection') return pick % 2 ? office : secondOffice;
  return (command.kind === 'recordProblem' || command.kind === 'recordVisit' || command.kind === 'concludeVisit') && pick % 2 ? inspector : office;
}

/** `push`: now and then somebody does all that the stage still asks for, or the late stages would hardly be reached. */
const draws = fc.array(fc.record({ kind: fc.nat(999), pick: fc.nat(999), odd: fc.nat(999), push: fc.nat(19), inspects: fc.nat(3).map((one) => one === 0), keeps: fc.nat(5).map((one) => one === 0) }), { minLength: 20, maxLength: 70 });

/** Does what is open in the present stage, then moves on. */
function pushOn(book: Book, nextId: () => string): void {
  const { state } = book;
  const { scheme } = state;
  const rows = (sheet: 'self' | 'peer') => {
    const form = sheetOf(scheme, sheet)!;
    return itemsOf(tableOf(scheme, form.table)!).map((item) => ({ item: item.id, note: '', evidence: [], findings: [], ...(form.form === 'points' ? { points: item.points } : {}) }));
  };
  for (const point of openPoints(state)) {
    const of = point.unit ?? '';
    const found = state.units.get(of);
    const id = nextId();
    if (point.what === 'peers' && state.reviewersByUnit.size === 0) book.ask({ kind: 'assignPeers', id, seen: state.peersRevision, pairs: unitIds.map((one, index) => ({ unit: one, reviewers: [unitIds[(index + 1) % 3]!] })) }, office);
    if (point.what === 'selfSheet') book.ask({ kind: 'submitSheet', id, sheet: `self:${of}`, seen: found?.sheets.get(`self:${of}`)?.revision ?? 0, rows: rows('self') }, unitActor(of));
    if (point.what === 'peerSheet') book.ask({ kind: 'submitSheet', id, sheet: `peer:${of}:${point.which}`, seen: found?.sheets.get(`peer:${of}:${point.which}`)?.revision ?? 0, rows: rows('peer') }, peerActor(point.which!));
    if (point.what === 'finding') book.ask({ kind: 'settleFinding', id, sheet: `self:${of}`, finding: point.which!, outcome: 'dismissed', reason: '不成立' }, office);
    if (point.what === 'fraudSignature') book.ask({ kind: 'signFraud', id, unit: of, seen: found!.fraud!.revision, agreed: true, reason: '' }, secondOffice);
    if (point.what === 'objection') book.ask({ kind: 'answerObjection', id, objection: point.which!, seen: found!.objections.get(point.which!)!.revision, outcome: 'rejected', to: null, whole: false, reason: '事实清楚', evidence: [] }, thirdOffice);
    if (point.what === 'part') fillPart(book, { of, part: point.which!, nextId });
  }
  for (const ask of noticeSteps(book, nextId)) book.ask(ask.command, ask.by === 'unit' ? unitActor(ask.unit) : office);
  if (state.stage === 'review') book.ask({ kind: 'proposeSuggested', id: nextId(), units: unitIds }, office);
  if (state.stage === 'approval') {
    book.ask({ kind: 'approve', id: nextId(), seen: state.stageRevision, note: '' }, leader);
    book.ask({ kind: 'publish', id: nextId(), seen: state.stageRevision }, office);
    return;
  }
  const next = scheme.stages[scheme.stages.findIndex((stage) => stage.id === state.stage) + 1];
  if (next !== undefined) book.ask({ kind: 'moveStage', id: nextId(), seen: state.stageRevision, to: next.id, reason: '按期推进' }, office);
}

function fillPart(book: Book, { of, part, nextId }: { of: string; part: string; nextId: () => string }): void {
  const found = book.state.units.get(of)!;
  if (part === 'ordinary') book.ask({ kind: 'recordVisit', id: nextId(), visit: nextId(), unit: of, on: '2025-11-01', method: 'onSite', words: '', evidence: [] }, inspector);
  if (part === 'social') book.ask({ kind: 'enterResult', id: nextId(), unit: of, leaf: 'social', seen: found.entered.get('social')?.revision ?? 0, score: '88.5', source: '问卷', evidence: [] }, office);
  if (part !== 'comprehensive') return;
  const form = sheetOf(book.state.scheme, 'comprehensive')!;
  for (const item of itemsOf(tableOf(book.state.scheme, form.table)!)) {
    book.ask({ kind: 'rateItem', id: nextId(), unit: of, item: item.id, seen: found.ratings.get(item.id)?.revision ?? 0, points: item.points, note: '' }, office);
  }
}

function begin(scheme: Scheme): Book {
  const book = new Book();
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  book.ask({ kind: 'createAssessment', id: id(1), title: '年度考评', year: 2025, scheme, sample: false, stages: [...defaultStages(scheme, 2025)], settings: defaultSettings(scheme) }, office);
  book.ask({ kind: 'changeUnits', id: id(2), seen: 0, units: unitIds.map((key) => unit(key)) }, office);
  return book;
}

describe.each([['arxan-2021', arxan2021], ['tianshui-2015', tianshui2015]] as const)('any sequence of commands on %s', (_, scheme) => {
  const seenRefusals = new Set<string>();
  const seenAccepted = new Set<string>();

  it('keeps the rules of the year, and replays to the same state', () => {
    fc.assert(
      fc.property(draws, (steps) => {
        const book = begin(scheme);
        let pushed = 0;
        for (const [index, step] of steps.entries()) {
          if (step.push < 3) {
            pushOn(book, () => `20000000-0000-4000-8000-${String((pushed += 1)).padStart(12, '0')}`);
            holds(book);
          }
          const command = commandFor(book, { ...step, id: `10000000-0000-4000-8000-${String(index).padStart(12, '0')}` });
          expect(commandSchema.safeParse(command).success).toBe(true);
          book.ask(command, personFor(command, step.odd));
          holds(book);
        }
        const again = emptyBook('book');
        for (const sealed of book.sealed) evolve(again, JSON.parse(sealed.text) as Entry, sealed);
        expect(snapshot(again)).toBe(snapshot(book.state));
        expect(verifyChain('book', book.sealed)).toBeUndefined();
        for (const code of book.refusals) seenRefusals.add(code);
        for (const kind of book.accepted) seenAccepted.add(kind);
      }),
      { numRuns: 90, seed: 20251201 },
    );
    // the generator must reach what it is meant to test
    expect([...seenRefusals]).toEqual(expect.arrayContaining(['notAllowed', 'changedMeanwhile', 'notFound', 'stillOpen', 'futureDay']));
    const expected = ['planInspection', 'changeInspection', 'openRound', 'recordVisit', 'concludeVisit', 'recordProblem', 'reviseProblem', 'withdrawProblem', 'joinProblems', 'decideCharge', 'tellApart', 'linkRecurrence', 'submitSheet', 'returnSheet', 'moveStage', 'proposeSuggested', 'approve', 'publish', 'openCorrection',
      'keepRecord', 'keepRecords', 'correctRecord', 'takeBackRecord', 'confirmSuggestion', 'dismissSuggestion', 'setCalendar', 'setSurvey', 'publishSurvey'];
    expected.push('issueNotice', 'deliverNotice', 'cancelNotice', 'replyNotice', 'recheckNotice', 'fileObjection', 'answerObjection');
    expect(expected.filter((kind) => !seenAccepted.has(kind))).toEqual([]);
  });
});

/** What must be true of every book at every moment. */
function holds({ state }: Book): void {
  for (const found of state.units.values()) {
    const result = scoreOf(state, found);
    // what was kept is what would be computed anew
    expect(result).toEqual(evaluate(state.scheme, factsOf(state, found), evaluationSettings(state)));
    if (result.total !== null) {
      expect(compareExact(result.total, '0')).toBeGreaterThanOrEqual(0);
      expect(compareExact(result.total, '100')).toBeLessThanOrEqual(0);
    }
    const counted = result.charged.map((charge) => charge.problem);
    expect(new Set(counted).size).toBe(counted.length);
    for (const problem of found.problems.values()) {
      for (let before = problem; before.recurrenceOf?.earlier.in === 'thisBook';) {
        before = found.problems.get(before.recurrenceOf.earlier.problem)!;
        expect(before.id).not.toBe(problem.id);
      }
      if (problem.joinedInto === null) continue;
      expect(found.toldApart.has(pairName(problem.id, problem.joinedInto.problem))).toBe(false);
      expect(found.problems.get(problem.joinedInto.problem)?.joinedInto).toBeNull();
    }
    if (found.fraud?.signed?.agreed === true) expect(found.fraud.signed.by.person).not.toBe(found.fraud.proposedBy.person);
    for (const { about, answer } of found.objections.values()) {
      if (about !== null && answer !== null) expect(answer.by.person).not.toBe(found.problems.get(about.problem)!.recordedBy.person);
    }
    for (const sheet of found.sheets.values()) if (sheet.reviewer !== null) expect(sheet.reviewer).not.toBe(found.unit.id);
  }
  for (const { draw, rounds, closed: end } of state.inspections.values()) {
    // what was recorded as drawn is what is drawn again, until somebody changed it by hand
    const first = rounds[0]!;
    if (draw !== null) expect(first.changes[0]?.before ?? first.targets).toEqual(targetsOf(drawInspection(draw)));
    if (end !== null) expect(rounds.length).toBeGreaterThan(0);
  }
  for (const [id, of] of state.unitByVisit) {
    const visited = state.units.get(of)!;
    const problems = [...visited.problems.values()].filter(({ visit }) => visit === id);
    if (visited.visits.find((one) => one.id === id)?.concluded?.nothingFound === true) expect(problems.every(({ withdrawn }) => withdrawn !== null)).toBe(true);
  }
  const confirmed = new Set<string>();
  for (const [key, { outcome, problem, reason }] of state.obligations.settled) {
    // nothing becomes a problem by itself, nothing is waved through without a word, and no problem answers two suggestions
    if (outcome === 'confirmed') expect([state.unitByProblem.has(problem!), confirmed.has(problem!)]).toEqual([true, false]);
    else expect([problem, reason !== '', key.includes(':')]).toEqual([null, true, true]);
    if (problem !== null) confirmed.add(problem);
  }
  for (const record of state.obligations.records.values()) expect(record.changes.length + (record.withdrawn === null ? 0 : 1)).toBe(record.revision);
  numbersHold(state);
  const closed: StageId[] = ['published', 'archived'];
  if (closed.includes(state.stage)) {
    expect(state.publications.length).toBeGreaterThan(0);
    expect(everybody.every((actor) => !mayDo(actor.role, 'recordProblem', state.stage))).toBe(true);
  }
}

/** Numbers of notices: 1, 2, 3 … within a year, none missing, none twice, whatever was refused or cancelled in between. */
function numbersHold(state: MutableBookState): void {
  const notices = [...state.units.values()].flatMap((found) => [...found.notices.values()]);
  const byYear = new Map<number, number[]>();
  for (const { year, n } of notices) byYear.set(year, [...(byYear.get(year) ?? []), n]);
  for (const numbers of byYear.values()) expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  expect(new Set(notices.map(({ label }) => label)).size).toBe(notices.length);
}
