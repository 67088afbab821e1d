/**
 * Random people ask for everything that a scheme of the full language needs, in any order and at any stage: units change
 * their class, items are measured, claimed, found not to apply, charged; bonuses, adjustments, vetoes, states, voices.
 *
 * Whatever they do, every unit has a score that would be computed anew the same, and the book replays to it.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareExact } from '#engine/decimal.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { entry as entryShape } from '#ledger/entries.ts';
import { factsOf } from '#ledger/facts.ts';
import { leavesOf } from '#ledger/leaves.ts';
import type { Actor, Measure } from '#ledger/fields.ts';
import type { Item, Scheme } from '#scheme/grammar.ts';
import { command as commandShape, type Command } from '#workflow/commands.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { openPoints } from '#workflow/open-points.ts';
import { deductionTable, itemsOf, schemeOf, sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { evaluationSettings, scoreOf } from '#workflow/score.ts';
import { everyConstruct } from '../engine/every-construct.ts';
import { FoldedBook } from '../support/folded-book.ts';
import { leader, office, peerActor, secondOffice, unit, unitActor } from '../support/world.ts';

const text = { zh: '阶段', en: 'stage' };
const stages = (['preparation', 'selfAssessment', 'peerReview', 'review', 'approval', 'published'] as const).map((id) => ({ id, title: text, clause: { ref: text } }));
const scheme: Scheme = { ...everyConstruct, stages, adjustments: everyConstruct.adjustments!.map((one) => (one.sign === 'minus' ? { ...one, twoPersons: true as const } : one)) };
const ids = ['a', 'b', 'c'];
const classes = ['county', 'bureau'];

interface Draw { readonly kind: number; readonly pick: number; readonly odd: number; readonly push: number }

function measureFor(item: Item, { odd }: Draw): Measure {
  switch (item.earned?.kind) {
    case 'levels':
      return { kind: 'level', level: odd % 11 === 0 ? 'Z' : item.earned.levels[odd % item.earned.levels.length]!.id };
    case 'rate':
      return { kind: 'rate', done: String(odd % 6), due: String(odd % 7 === 0 ? 0 : 5) };
    default:
      return { kind: 'figure', figure: `${odd % 120}.5` };
  }
}

function commandFor(book: FoldedBook, draw: Draw): readonly [Command, Actor] {
  const { state } = book;
  const id = book.newId();
  const of = ids[draw.pick % ids.length]!;
  const found = state.units.get(of)!;
  const wrong = draw.odd % 17 === 0 ? 1 : 0;
  const { given } = found;
  const items = itemsOf(deductionTable(schemeOf(state, of))!);
  const item = items[draw.odd % items.length]!;
  const rule = item.rules[draw.pick % Math.max(item.rules.length, 1)];
  const charge = { item: item.id, rule: rule?.id ?? 'z', count: rule?.counting === 'shortfall' ? 1 : 1 + (draw.odd % 3), ...(rule?.counting === 'shortfall' ? { reached: String(draw.odd % 45) } : {}) };
  const problems = [...found.problems.values()];
  const problem = problems[draw.odd % Math.max(problems.length, 1)];
  const about = { words: '事由', foundOn: '2025-11-03', method: 'website' as const, evidence: [] };
  const claims = [...given.bonuses.values()];
  const claim = claims[draw.odd % Math.max(claims.length, 1)];
  const bonus = scheme.bonuses![0]!;
  const bonusRule = bonus.rules[draw.odd % bonus.rules.length]!;
  const claiming = {
    claim: id, unit: of, bonus: bonus.id, rule: bonusRule.id, count: bonusRule.counting === 'each' ? 1 + (draw.odd % 2) : 1, words: '表彰', evidence: [],
    ...(bonusRule.counting === 'steps' ? { reached: String(30 + (draw.odd % 40)), ...(bonusRule.quota === undefined ? { quota: '30' } : {}) } : {}),
  };
  const adjustment = scheme.adjustments![draw.odd % scheme.adjustments!.length]!;
  const place = draw.odd % 2 ? { of: 'item' as const, which: item.id } : { of: 'leaf' as const, which: draw.odd % 3 ? 'social' : 'upper' };
  const veto = scheme.vetoes![draw.odd % scheme.vetoes!.length]!.id;
  const mark = { unit: of, reason: '核实', evidence: [] };
  const makers: (() => readonly [Command, Actor])[] = [
    () => [{ kind: 'measureItem', id, unit: of, item: item.id, seen: (given.measures.get(item.id)?.revision ?? 0) + wrong, measure: draw.odd % 9 === 0 ? null : measureFor(item, draw), note: '核查', evidence: [] }, office],
    () => [{ kind: 'measureItem', id, unit: of, item: item.id, seen: given.measures.get(item.id)?.revision ?? 0, measure: measureFor(item, draw), note: '', evidence: [] }, office],
    () => [{ kind: 'setApplicability', id, unit: of, ...place, seen: given.applicability.get(`${place.of}:${place.which}`)?.revision ?? 0, applies: draw.pick % 2 === 0, reason: '职能调整' }, office],
    () => [{ kind: 'enterAnswers', id, unit: of, leaf: 'social', seen: given.answers.get('social')?.revision ?? 0, answers: { q1: { A: draw.odd % 5, B: 1 }, q2: { A: 2, B: draw.odd % 3 } }, source: '问卷', evidence: [] }, office],
    () => [{ kind: 'claimBonus', id, ...claiming }, unitActor(of)],
    () => [{ kind: 'recordBonus', id, ...claiming }, office],
    () => [{ kind: 'settleBonus', id, unit: of, claim: claim?.id ?? id, seen: (claim?.revision ?? 0) + wrong, accepted: draw.odd % 3 > 0, reason: '查实' }, office],
    () => [{ kind: 'proposeAdjustment', id, unit: of, adjustment: adjustment.id, seen: given.adjustments.get(adjustment.id)?.revision ?? 0, points: String(draw.odd % 5), reason: '裁定', evidence: [] }, office],
    () => [{ kind: 'signAdjustment', id, unit: of, adjustment: 'delay', seen: given.adjustments.get('delay')?.revision ?? 0, agreed: draw.odd % 3 > 0, reason: '复核' }, draw.odd % 5 ? secondOffice : office],
    () => [{ kind: 'findVeto', id, ...mark, veto, seen: given.vetoes.get(veto)?.revision ?? 0 }, office],
    () => [{ kind: 'withdrawVeto', id, unit: of, veto, seen: given.vetoes.get(veto)?.revision ?? 0, reason: '撤销' }, office],
    () => [{ kind: 'raiseFlag', id, ...mark, flag: 'open', seen: given.flags.get('open')?.revision ?? 0 }, office],
    () => [{ kind: 'liftFlag', id, unit: of, flag: 'open', seen: given.flags.get('open')?.revision ?? 0, reason: '已整改' }, office],
    () => [{ kind: 'recordProblem', id, problem: id, unit: of, charges: [charge], ...about }, office],
    () => [{ kind: 'recordProblem', id, problem: id, unit: of, charges: [charge], ...about }, office],
    () => [{ kind: 'reviseProblem', id, problem: problem?.id ?? id, seen: problem?.revision ?? 0, charges: [charge], ...about, reason: '更正' }, office],
    () => [{ kind: 'withdrawProblem', id, problem: problem?.id ?? id, seen: problem?.revision ?? 0, reason: '查无实据' }, office],
    () => [{ kind: 'enterResult', id, unit: of, leaf: 'upper', seen: found.entered.get('upper')?.revision ?? 0, score: String(draw.odd % 130), source: '上级', evidence: [] }, office],
    () => [{ kind: 'changeUnits', id, seen: state.unitsRevision, units: ids.map((one, index) => ({ ...unit(one), ...(draw.odd % 13 === 0 ? {} : { unitClass: classes[(index + draw.odd) % 2]! }) })) }, office],
    () => [{ kind: 'assignPeers', id, seen: state.peersRevision, pairs: ids.map((one, index) => ({ unit: one, reviewers: [ids[(index + 1) % 3]!], ...(draw.odd % 7 === 0 ? {} : { voices: { [ids[(index + 1) % 3]!]: draw.odd % 2 ? 'leader' : 'unit' } }) })) }, office],
    () => [{ kind: 'proposeGrade', id, unit: of, seen: found.proposal?.revision ?? 0, grade: ['best', 'pass', 'fail'][draw.odd % 3]!, reason: draw.odd % 4 ? '综合考虑' : '' }, office],
    () => [{ kind: 'moveStage', id, seen: state.stageRevision, to: 'review', reason: '退回' }, office],
    () => [{ kind: 'openCorrection', id, seen: state.stageRevision, reason: '录入有误' }, office],
  ];
  return makers[draw.kind % makers.length]!();
}

/** Does what is open in the present stage as somebody would who has everything at hand, then moves on. */
function pushOn(book: FoldedBook): void {
  const { state } = book;
  const ask = (command: object, actor: Actor) => book.ask({ id: book.newId(), ...command } as Command, actor);
  for (const of of ids) for (const point of openPoints(state)) if (point.unit === of) close(book, point.what, { of, which: point.which ?? '' });
  if (state.stage === 'selfAssessment' && state.voicesByUnit.size === 0) {
    ask({ kind: 'assignPeers', seen: state.peersRevision, pairs: ids.map((one, index) => ({ unit: one, reviewers: [ids[(index + 1) % 3]!], voices: { [ids[(index + 1) % 3]!]: 'unit' } })) }, office);
  }
  if (state.stage === 'review') ask({ kind: 'proposeSuggested', units: ids }, office);
  if (state.stage === 'approval') {
    ask({ kind: 'approve', seen: state.stageRevision, note: '' }, leader);
    ask({ kind: 'publish', seen: state.stageRevision }, office);
    return;
  }
  const next = stages[stages.findIndex(({ id }) => id === state.stage) + 1];
  if (next !== undefined) ask({ kind: 'moveStage', seen: state.stageRevision, to: next.id, reason: '按期推进' }, office);
}

function close(book: FoldedBook, what: string, { of, which }: { of: string; which: string }): void {
  const { state } = book;
  const found = state.units.get(of)!;
  const own = schemeOf(state, of);
  const ask = (command: object, actor: Actor) => book.ask({ id: book.newId(), ...command } as Command, actor);
  const rows = (sheet: 'self' | 'peer') => itemsOf(tableOf(own, sheetOf(own, sheet)!.table)!).map((item) => ({ item: item.id, note: '', evidence: [], findings: [], points: item.points }));
  if (what === 'selfSheet' || which === 'self') ask({ kind: 'submitSheet', sheet: `self:${of}`, seen: found.sheets.get(`self:${of}`)?.revision ?? 0, rows: rows('self') }, unitActor(of));
  if (what === 'peerSheet') ask({ kind: 'submitSheet', sheet: `peer:${of}:${which}`, seen: found.sheets.get(`peer:${of}:${which}`)?.revision ?? 0, rows: rows('peer') }, peerActor(which));
  if (what === 'bonusClaim') ask({ kind: 'settleBonus', unit: of, claim: which, seen: found.given.bonuses.get(which)!.revision, accepted: true, reason: '' }, office);
  if (what === 'adjustmentSignature') ask({ kind: 'signAdjustment', unit: of, adjustment: which, seen: found.given.adjustments.get(which)!.revision, agreed: true, reason: '' }, secondOffice);
  if (what === 'misplaced') ask({ kind: 'withdrawProblem', problem: which, seen: found.problems.get(which)!.revision, reason: '不在本类考评表内' }, office);
  if (what !== 'part') return;
  if (which === 'upper') ask({ kind: 'enterResult', unit: of, leaf: 'upper', seen: found.entered.get('upper')?.revision ?? 0, score: '110', source: '上级', evidence: [] }, office);
  const leaf = leavesOf(own.total).find(({ id }) => id === which);
  if (leaf?.kind !== 'deductions') return;
  ask({ kind: 'recordVisit', visit: book.newId(), unit: of, on: '2025-11-01', method: 'onSite', words: '', evidence: [] }, office);
  for (const item of itemsOf(tableOf(own, leaf.table)!)) {
    if (item.earned === undefined) continue;
    ask({ kind: 'measureItem', unit: of, item: item.id, seen: found.given.measures.get(item.id)?.revision ?? 0, measure: measureFor(item, { kind: 0, pick: 0, odd: 1, push: 0 }), note: '', evidence: [] }, office);
  }
}

/** Maps in their order of insertion, objects by key: two states with one text are the same. */
function snapshot(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'scheme') return '';
    if (inner instanceof Map) return { map: [...inner] };
    if (inner instanceof Set) return { set: [...inner] };
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function holds({ state }: FoldedBook): void {
  const listed = [...state.units.values()].filter((one) => one.listed);
  const anew = evaluateAll(state.scheme, listed.map((one) => factsOf(state, one)), evaluationSettings(state));
  for (const [index, one] of listed.entries()) {
    const result = scoreOf(state, one);
    expect(result).toEqual(anew[index]);
    expect(result.unitClass).toBe(one.unit.unitClass);
    if (result.total !== null) expect(compareExact(result.total, '105')).toBeLessThanOrEqual(0);
    const delay = one.given.adjustments.get('delay');
    if (delay?.signed?.agreed === true) expect(delay.signed.by.person).not.toBe(delay.by.person);
    for (const claim of one.given.bonuses.values()) if (claim.by.role === 'unit' && claim.settled === null) expect(claim.status).toBe('waiting');
  }
}

function begin(): FoldedBook {
  const book = new FoldedBook();
  const asked = { title: '年度考评', year: 2025, scheme, sample: false, stages: [...defaultStages(scheme, 2025)], settings: defaultSettings(scheme) };
  expect(book.ask({ kind: 'createAssessment', id: book.newId(), ...asked }, office)).toBeUndefined();
  const units = ids.map((id, index) => ({ ...unit(id), unitClass: classes[index % 2]! }));
  expect(book.ask({ kind: 'changeUnits', id: book.newId(), seen: 0, units }, office)).toBeUndefined();
  return book;
}

describe('any sequence of commands on a scheme with every construct', () => {
  it('leaves every unit with a score, and replays to the same state', () => {
    const accepted = new Set<string>();
    const published: number[] = [];
    const draws = fc.array(fc.record({ kind: fc.nat(999), pick: fc.nat(999), odd: fc.nat(999), push: fc.nat(19) }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(draws, (steps) => {
        const book = begin();
        for (const step of steps) {
          if (step.push < 3) {
            pushOn(book);
            holds(book);
          }
          const [asked, actor] = commandFor(book, step);
          expect(commandShape.safeParse(asked).success).toBe(true);
          book.ask(asked, actor);
          holds(book);
        }
        for (const { text: line } of book.sealed.slice(1)) expect(entryShape.safeParse(JSON.parse(line)).success).toBe(true);
        expect(snapshot(book.replayed())).toBe(snapshot(book.state));
        for (const kind of book.accepted) accepted.add(kind);
        published.push(book.state.publications.length);
      }),
      { numRuns: 40, seed: 20251202 },
    );
    const expected = [
      'measureItem', 'setApplicability', 'enterAnswers', 'claimBonus', 'recordBonus', 'settleBonus', 'proposeAdjustment', 'signAdjustment', 'findVeto', 'withdrawVeto',
      'raiseFlag', 'liftFlag', 'recordProblem', 'changeUnits', 'assignPeers', 'enterResult', 'proposeSuggested', 'publish',
    ];
    expect(expected.filter((kind) => !accepted.has(kind))).toEqual([]);
    expect(published.some((count) => count > 0)).toBe(true);
  });
});
