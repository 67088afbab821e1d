/**
 * A weighted total as one fraction of whole numbers.
 *
 * With every leaf in hundredths the total is, in hundredths,
 *
 *   floor((n × (Σ factor × leaf) + factor × sum of the n peers + ⌊divisor × n / 2⌋) / (divisor × n))
 *
 * (more means multiply in likewise; other ways of rounding and fewer places likewise), half up and exact as long as nothing on the way reaches 2^53. That is proven here, with
 * bigints, for the largest values that the leaves can have; it is what bounds the number of peers.
 *
 * Source   Tianshui 2015, art. 9: 20 × ordinary + 10 × social + 7 × self + 42 × comprehensive, 21 × peers, over 100.
 *
 * Imports: scheme/grammar (types).
 */

import type { Rounding } from '#scheme/grammar.ts';
import type { DeductionPlan } from '../deduction-plan.ts';
import type { LeafPlan, NodePlan } from '../plan.ts';
import { hundred, over, rational, times, type Rational } from '../rational.ts';

export interface WeightsPlan {
  readonly divisor: number;
  /** Leaves with one score each, in the order of the total. */
  readonly single: readonly SingleLeaf[];
  readonly means: readonly MeanLeaf[];
  /** Place of each leaf, by its id: among `single`, and behind those among `means`. */
  readonly placeByLeaf: ReadonlyMap<string, number>;
  /** For points left of the deduction table, in its own unit. */
  readonly deductionFactor: number;
  readonly rounding: RoundingPlan;
  /** Most scores behind one mean, after trimming. */
  readonly mostPeers: number;
  /** The total is nothing but deductions: there is no score beside them. */
  readonly isDeductionsOnly: boolean;
}

/** Totals are whole numbers of `unit` hundredths. */
export interface RoundingPlan {
  readonly mode: Rounding['mode'];
  readonly unit: 1 | 10 | 100;
}

export interface SingleLeaf {
  readonly leaf: LeafPlan;
  readonly factor: number;
}

export type MeanLeaf = SingleLeaf;

const most = 2n ** 53n;
/** As many peers as 16 bits can count; nobody has more. */
const mostPeers = 65_535;

/** undefined where the whole numbers grow too large, be it for one peer, and where totals have more places than hundredths. */
export function prepareWeights(root: NodePlan, table: DeductionPlan | undefined, { mode, places }: Pick<Rounding, 'mode' | 'places'>): WeightsPlan | undefined {
  if (places > 2) return undefined;
  const leaves = leavesOf(root);
  const shares = leaves.map(({ weight }) => over(weight.value, hundred));
  const ofDeductions = factorOfDeductions(leaves, table);
  const divisor = [...shares, ofDeductions].reduce((common, { denominator }) => leastCommonMultiple(common, denominator), 1n);
  const whole = (value: Rational) => times(value, rational(divisor)).numerator;
  const plans = leaves.map((leaf, place) => ({ leaf, factor: whole(shares[place] ?? rational(0n)) }));
  const means = plans.filter(({ leaf }) => leaf.kind === 'mean');
  const single = plans.filter(({ leaf }) => leaf.kind !== 'mean');
  const room: Room = { factors: plans.map(({ factor }) => factor), divisor, means: BigInt(means.length) };
  const peers = mostThatFits(room);
  if (peers === 0 || plans.reduce((sum, { factor }) => sum + factor, 0n) > divisor) return undefined;
  const inNumbers = ({ leaf, factor }: (typeof plans)[number]): SingleLeaf => ({ leaf, factor: Number(factor) });
  return {
    divisor: Number(divisor),
    single: single.map(inNumbers),
    means: means.map(inNumbers),
    placeByLeaf: new Map([...single, ...means].map(({ leaf }, place) => [leaf.id, place])),
    deductionFactor: Number(whole(ofDeductions)),
    mostPeers: peers,
    rounding: { mode, unit: places === 0 ? 100 : places === 1 ? 10 : 1 },
    isDeductionsOnly: root.kind === 'deductions',
  };
}

/** Leaves in the order of the total, which is also the order of their columns. */
function leavesOf(node: NodePlan): readonly LeafPlan[] {
  return node.kind === 'weighted' ? node.parts.flatMap(({ of }) => leavesOf(of)) : [node];
}

/** From points left, in the table's unit, to hundredths of the total: share × 10,000 ÷ full. */
function factorOfDeductions(leaves: readonly LeafPlan[], table: DeductionPlan | undefined): Rational {
  const leaf = leaves.find(({ kind }) => kind === 'deductions');
  const full = table?.tables[0]?.full;
  if (leaf === undefined || full === undefined) return rational(0n);
  return over(times(leaf.weight.value, hundred), rational(full));
}

interface Room {
  readonly factors: readonly bigint[];
  readonly divisor: bigint;
  readonly means: bigint;
}

/**
 * Numerator, its rounding half and the denominator together below 2^53: then the division of two doubles, cut to a whole
 * number, is the exact quotient (a quotient just below a whole number is further from it than half its last bit).
 */
function fits({ factors, divisor, means }: Room, peers: bigint): boolean {
  const product = peers ** means;
  const numerator = factors.reduce((sum, factor) => sum + factor * 10_000n, 0n) * product;
  return numerator + 200n * divisor * product < most;
}

function mostThatFits(room: Room): number {
  let [enough, tooMany] = [0, mostPeers + 1];
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1;
    if (fits(room, BigInt(middle))) enough = middle;
    else tooMany = middle;
  }
  return enough;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return rational(a, b).numerator * b;
}
