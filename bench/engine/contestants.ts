/**
 * Who scores, and over how many units.
 *
 * Results of peers are looked at and dropped: keeping them would measure the collector of garbage.
 *
 * Imports: engine, scheme, bench/engine.
 */

import { compileBatch, isBatchPlan, type BatchPlan } from '#engine/batch/batch-plan.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { evaluatePlan } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { onePass } from './limit.ts';
import { arxanUnit, tianshuiUnit, type World } from './office-world.ts';
import { bigPeer, decimalPeer } from './peers/decimals.ts';
import { jsonRulesArxan } from './peers/json-rules.ts';
import { plainArxan, plainTianshui } from './peers/plain.ts';
import { zenArxan, zenTianshui } from './peers/zen.ts';

interface Total {
  readonly total: unknown;
}

/** One unit at a time. */
export interface Peer {
  readonly name: string;
  readonly score: (facts: UnitFacts) => Total | Promise<Total>;
  /** It is slow: so many units stand for all. */
  readonly most?: number;
  /** It answers with a promise. */
  readonly waits?: true;
}

export interface Field {
  readonly name: string;
  readonly scheme: Scheme;
  readonly world: World;
  readonly plan: BatchPlan;
  readonly peers: readonly Peer[];
  /** Nanoseconds per unit at 100,000. */
  readonly aim: number;
}

const slow = 2_000;
const some = 10_000;

export function fields(): readonly Field[] {
  const [arxan, tianshui] = [planOf(arxan2021), planOf(tianshui2015)];
  const own = 'this project: plain evaluator, every reason';
  return [
    {
      name: 'Arxan: 8 findings a unit',
      scheme: arxan2021,
      world: arxanUnit,
      plan: arxan,
      aim: 300,
      peers: [
        { name: 'maps and objects, doubles', score: plainArxan },
        { name: 'big.js objects', score: bigPeer.arxan, most: some },
        { name: 'decimal.js objects', score: decimalPeer.arxan, most: some },
        { name: own, score: (facts) => evaluatePlan(arxan.oracle, facts), most: some },
        { name: 'zen-engine, expression node', score: zenArxan(), most: slow, waits: true },
        { name: 'json-rules-engine', score: jsonRulesArxan(), most: slow, waits: true },
      ],
    },
    {
      name: 'Tianshui: composites, 3–6 peers a unit',
      scheme: tianshui2015,
      world: tianshuiUnit,
      plan: tianshui,
      aim: 150,
      peers: [
        { name: 'objects, doubles', score: plainTianshui },
        { name: 'big.js objects', score: bigPeer.tianshui, most: some },
        { name: 'decimal.js objects', score: decimalPeer.tianshui, most: some },
        { name: own, score: (facts) => evaluatePlan(tianshui.oracle, facts), most: some },
        { name: 'zen-engine, expression node', score: zenTianshui(), most: slow, waits: true },
      ],
    },
  ];
}

export function planOf(scheme: Scheme): BatchPlan {
  const plan = compileBatch(scheme);
  if (!isBatchPlan(plan)) throw new RangeError(plan.unsupported);
  return plan;
}

export interface Contestant {
  readonly name: string;
  readonly units: number;
  readonly run: () => unknown;
  readonly isQuick?: true;
}

/** All who score these units, the batch and the limit first. */
export function contestantsOver({ plan, peers }: Field, facts: readonly UnitFacts[]): readonly Contestant[] {
  const columns = columnsFrom(plan, facts);
  return [
    { name: batchName, units: facts.length, run: () => scoreBatch(plan, columns), isQuick: true },
    { name: limitName, units: facts.length, run: () => onePass(plan, columns), isQuick: true },
    { name: columnsName, units: facts.length, run: () => columnsFrom(plan, facts), isQuick: true },
    ...peers.map(({ name, score, most = facts.length, waits }): Contestant => {
      const own = facts.slice(0, most);
      return { name, units: own.length, run: () => (waits === true ? scoreInTurn(own, score) : scoreAll(own, score)) };
    }),
  ];
}

export const batchName = 'this project: batch';
const limitName = 'limit: one pass over typed arrays, nothing decided';
const columnsName = 'this project: columns from facts (once, before a batch)';

function scoreAll(facts: readonly UnitFacts[], score: Peer['score']): number {
  let found = 0;
  for (const one of facts) found += 'total' in score(one) ? 1 : 0;
  return found;
}

async function scoreInTurn(facts: readonly UnitFacts[], score: Peer['score']): Promise<number> {
  let found = 0;
  for (const one of facts) found += 'total' in (await score(one)) ? 1 : 0;
  return found;
}

/** Share of the first units whose total is not the oracle's, in percent: what the speed of a peer is worth. */
export async function shareWrong({ plan }: Field, { score }: Peer, facts: readonly UnitFacts[]): Promise<number> {
  const { totals } = scoreBatch(plan, columnsFrom(plan, facts));
  let wrong = 0;
  for (const [unit, one] of facts.entries()) {
    const { total } = await score(one);
    if (Math.round(Number(total) * 100) !== totals[unit]) wrong += 1;
  }
  return (wrong / facts.length) * 100;
}
