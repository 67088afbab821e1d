/** The sides of an item on one footing, and when their difference is worth a look. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareExact } from '#engine/decimal.ts';
import { isNotable, voicesOf, type VoiceContext } from '#screens/desk/voices.ts';
import type { Item } from '#scheme/grammar.ts';
import type { DeskItem } from '#view/desk.ts';

const text = { zh: '', en: '' };
const item: Item = { id: '2.1', title: text, text, points: '30', clause: { ref: text }, rules: [] };
const silent: DeskItem = { id: '2.1', deduction: null, self: null, peers: [], peerMean: null, office: null, officeRevision: 0 };
const charged: VoiceContext = { kind: { isRated: false, isCharged: true, hasSelf: true, hasPeers: false }, problems: [], isInspected: true };
const rated: VoiceContext = { kind: { isRated: true, isCharged: true, hasSelf: true, hasPeers: true }, problems: [], isInspected: true };
const deduction = (deducted: string, left: string) => ({ id: '2.1', deducted, uncapped: deducted, cap: '30', left });
const self = (points: string | null, deducted: string | null) => ({ points, deducted, note: '', evidence: [] });
const office = (points: string) => ({ points, note: '', by: { role: 'office' as const, person: '经办' }, at: '2025-12-03T02:00:00Z' });

const saidBy = (desk: Partial<DeskItem>, context: VoiceContext) =>
  Object.fromEntries(voicesOf(item, { ...silent, ...desk }, context).map(({ voice, points, difference }) => [voice, [points, difference]]));

describe('points on one footing', () => {
  it.each([
    { who: 'a unit that reports findings speaks in what it would lose', desk: { self: self(null, '4'), deduction: deduction('1', '29') }, context: charged, says: { self: ['26', '-3'], inspection: ['30', '1'], office: ['29', null] } },
    { who: 'findings beyond the full marks leave nothing, not less', desk: { self: self(null, '45'), deduction: deduction('0', '30') }, context: charged, says: { self: ['0', '-30'], inspection: ['30', '0'], office: ['30', null] } },
    { who: 'who has said nothing has no points and no difference', desk: { deduction: deduction('0', '30') }, context: { ...charged, isInspected: false }, says: { self: [null, null], inspection: [null, null], office: ['30', null] } },
    { who: 'an office that rates is the measure of all', desk: { self: self('30', null), peerMean: '271/10', deduction: deduction('2', '28'), office: office('27.5') }, context: rated, says: { self: ['30', '2.5'], peer: ['271/10', '-0.4'], inspection: ['28', '0.5'], office: ['27.5', null] } },
    { who: 'until it has rated, the peers are', desk: { self: self('30', null), peerMean: '28', deduction: deduction('2', '28') }, context: rated, says: { self: ['30', '2'], peer: ['28', null], inspection: ['28', '0'], office: [null, null] } },
  ])('$who', ({ desk, context, says }) => {
    expect(saidBy(desk, context)).toEqual(says);
  });

  it('names every side that the scheme knows, in one order', () => {
    expect(voicesOf(item, silent, rated).map(({ voice }) => voice)).toEqual(['self', 'peer', 'inspection', 'office']);
    expect(voicesOf(item, silent, charged).map(({ voice }) => voice)).toEqual(['self', 'inspection', 'office']);
  });

  it('adds the difference to the measure and gets the side, whatever the points', () => {
    const points = fc.integer({ min: 0, max: 3000 }).map((hundredths) => String(hundredths / 100));
    fc.assert(
      fc.property(points, points, points, (own, peer, given) => {
        const said = voicesOf(item, { ...silent, self: self(own, null), peerMean: peer, office: office(given) }, { ...rated, isInspected: false });
        for (const one of said) {
          if (one.difference === null || one.points === null) continue;
          expect(compareExact(addDecimals(given, one.difference), one.points)).toBe(0);
        }
      }),
    );
  });
});

describe('a difference worth a look', () => {
  it.each([
    { desk: { self: self('30', null), office: office('28') }, notable: true, why: 'two points' },
    { desk: { self: self('30', null), office: office('28.01') }, notable: false, why: 'a hair less' },
    { desk: { self: self('30', null), peerMean: '28', office: office('29') }, notable: true, why: 'between self and peers, with the office in the middle' },
    { desk: { self: self('30', null) }, notable: false, why: 'one side alone' },
  ])('$why: $notable', ({ desk, notable }) => {
    expect(isNotable(voicesOf(item, { ...silent, ...desk }, { ...rated, isInspected: false }))).toBe(notable);
  });
});
