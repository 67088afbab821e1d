/**
 * The same with decimal objects of a library, points and weights as objects from the start.
 *
 * Imports: big.js, decimal.js, engine (types).
 */

import Big from 'big.js';
import { Decimal } from 'decimal.js';

import type { UnitFacts } from '#engine/facts.ts';
import { dearestPlaces, peersIn, scoreIn } from './plain.ts';
import { arxanBands, caps, categories, shares, tianshuiBands } from './table.ts';

/** What both libraries can do. */
interface Number10<Own> {
  plus(other: Own): Own;
  minus(other: Own): Own;
  times(other: Own): Own;
  div(other: Own | number): Own;
  lt(other: Own | number): boolean;
  gte(other: Own | number): boolean;
}

interface Library<Own> {
  readonly of: (text: string | number) => Own;
  readonly round: (value: Own) => Own;
}

export interface DecimalScore<Own> {
  readonly unit: string;
  readonly total: Own;
  readonly grade: string;
  readonly items?: ReadonlyMap<string, Own>;
  readonly categories?: ReadonlyMap<string, Own>;
}

function peerWith<Own extends Number10<Own>>({ of, round }: Library<Own>) {
  const zero = of(0);
  const ownCaps = caps.map(({ id, category, cap }) => ({ id, category, cap: of(cap) }));
  const share = { ordinary: of(shares.ordinary), social: of(shares.social), self: of(shares.self), peers: of(shares.peers), comprehensive: of(shares.comprehensive) };
  const gradeIn = (bands: typeof arxanBands, total: Own) => bands.find(({ min }) => total.gte(min))?.name ?? '';

  return {
    arxan(facts: UnitFacts): DecimalScore<Own> {
      const lost = new Map<string, Own>();
      const taken = new Set<string>();
      for (const { key, rule, points } of dearestPlaces(facts).values()) {
        if (rule.once && taken.has(key)) continue;
        taken.add(key);
        lost.set(rule.item, (lost.get(rule.item) ?? zero).plus(of(points)));
      }
      const items = new Map<string, Own>();
      const left = new Map(categories.map(({ id, points }) => [id, of(points)]));
      for (const { id, category, cap } of ownCaps) {
        const sum = lost.get(id) ?? zero;
        const deducted = sum.lt(cap) ? sum : cap;
        items.set(id, deducted);
        left.set(category, (left.get(category) ?? zero).minus(deducted));
      }
      const sum = [...left.values()].reduce((all, points) => all.plus(points), zero).minus(of(facts.fraud));
      const total = sum.lt(0) ? zero : round(sum);
      return { unit: facts.unit, total, grade: gradeIn(arxanBands, total), items, categories: left };
    },
    tianshui({ unit, leaves }: UnitFacts): DecimalScore<Own> {
      const peers = peersIn(leaves);
      const mean = peers.reduce((sum, score) => sum.plus(of(score)), zero).div(peers.length);
      const sum = share.ordinary
        .times(of(scoreIn(leaves['ordinary'])))
        .plus(share.social.times(of(scoreIn(leaves['social']))))
        .plus(share.self.times(of(scoreIn(leaves['self']))))
        .plus(share.peers.times(mean))
        .plus(share.comprehensive.times(of(scoreIn(leaves['comprehensive']))));
      const total = round(sum);
      return { unit, total, grade: gradeIn(tianshuiBands, total) };
    },
  };
}

export const decimalPeer = peerWith<Decimal>({
  of: (text) => new Decimal(text),
  round: (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
});
export const bigPeer = peerWith<Big>({ of: (text) => new Big(text), round: (value) => value.round(2, Big.roundHalfUp) });
