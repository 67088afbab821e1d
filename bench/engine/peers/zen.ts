/**
 * @gorules/zen-engine: the table as an expression node; the dearest place of a problem is found around it.
 *
 * Imports: @gorules/zen-engine, engine (types).
 */

import { ZenEngine } from '@gorules/zen-engine';

import type { UnitFacts } from '#engine/facts.ts';
import { dearestPlaces, peersIn, scoreIn } from './plain.ts';
import { arxanBands, caps, rules, tianshuiBands } from './table.ts';

export interface ZenScore {
  readonly total: number;
  readonly grade: string;
}

type Expressions = readonly (readonly [key: string, value: string])[];

export function zenArxan(): (facts: UnitFacts) => Promise<ZenScore> {
  const nameOf = (key: string) => `r${key.replace('.', '_')}`;
  const items = caps.map(({ id, cap }) => {
    const own = [...rules].filter(([, rule]) => rule.item === id).map(([key, { points, once }]) => (once ? nameOf(key) : `${points} * ${nameOf(key)}`));
    return [`i${id.replace('.', '_')}`, `min([${cap}, ${own.join(' + ')}])`] as const;
  });
  const total = `max([0, 100 - fraud - ${items.map(([key]) => `$.${key}`).join(' - ')}])`;
  const run = decisionOf([...items, ['total', total], ['grade', gradeText(arxanBands)]]);
  return (facts) => {
    const counts: Record<string, number> = Object.fromEntries([...rules.keys()].map((key) => [nameOf(key), 0]));
    for (const { key, rule, points } of dearestPlaces(facts).values()) {
      counts[nameOf(key)] = rule.once ? points : (counts[nameOf(key)] ?? 0) + points / rule.points;
    }
    return run({ ...counts, fraud: Number(facts.fraud) });
  };
}

export function zenTianshui(): (facts: UnitFacts) => Promise<ZenScore> {
  const sum = '0.2 * ordinary + 0.1 * social + 0.07 * self + 0.21 * avg(peers) + 0.42 * comprehensive';
  const run = decisionOf([['total', `round(${sum}, 2)`], ['grade', gradeText(tianshuiBands)]]);
  return ({ leaves }) => {
    const leaf = (id: string) => Number(scoreIn(leaves[id]));
    return run({
      ordinary: leaf('ordinary'),
      social: leaf('social'),
      self: leaf('self'),
      peers: peersIn(leaves).map(Number),
      comprehensive: leaf('comprehensive'),
    });
  };
}

function gradeText(bands: typeof arxanBands): string {
  return bands.toReversed().reduce((rest, { name, min }) => (rest === '' ? `'${name}'` : `$.total >= ${min} ? '${name}' : ${rest}`), '');
}

function decisionOf(expressions: Expressions): (context: Record<string, unknown>) => Promise<ZenScore> {
  const position = { x: 0, y: 0 };
  const content = { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) };
  const graph = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'table', type: 'expressionNode', name: 'table', position, content },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return async (context) => {
    const { result }: { result: ZenScore } = await decision.evaluate(context);
    return result;
  };
}
