/**
 * The deduction table of a result, explained: category, item, rule, charge.
 *
 * Imports: scheme/grammar (types).
 */

import type { Category, Item, Rule, Table } from '#scheme/grammar.ts';
import { addDecimals, compareExact, formatExact, parseExact, subtract } from './decimal.ts';
import type { ItemResult, PartResult, UnitResult } from './facts.ts';
import { over, times } from './rational.ts';
import type { CategoryReason, ChargeReason, ItemReason, RuleReason, SuppressedReason } from './reasons.ts';

/** Categories below a node of deductions; none where its score was entered without problems. */
export function explainDeductions(table: Table, part: PartResult, result: UnitResult): readonly CategoryReason[] {
  if (result.items.length === 0) return [];
  const share = (points: string) =>
    formatExact(over(times(parseExact(points), parseExact(part.weight)), parseExact(table.full)));
  return table.categories.map((category) => {
    const children = category.items.map((item) => explainItem(item, result));
    const score = part.score === null ? null : leftOf(category, children);
    return {
      kind: 'category',
      id: category.id,
      title: category.title,
      score,
      of: formatExact(parseExact(category.points)),
      weight: share(category.points),
      contribution: score === null ? null : share(score),
      clause: category.clause,
      children,
    };
  });
}

function leftOf({ points }: Category, items: readonly ItemReason[]): string {
  return subtract(points, addDecimals(...items.map(({ deducted }) => deducted)));
}

function explainItem(item: Item, result: UnitResult): ItemReason {
  const { deducted, uncapped, cap } = itemOf(item, result);
  return {
    kind: 'item',
    id: item.id,
    title: item.title,
    score: subtract(cap, deducted),
    of: cap,
    deducted,
    uncapped,
    capped: compareExact(deducted, uncapped) < 0,
    clause: item.clause,
    children: item.rules.flatMap((rule) => explainRule(item, rule, result)),
  };
}

function itemOf({ id }: Item, { items }: UnitResult): ItemResult {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new RangeError(`The result has no item ${id}: it is not one of this scheme.`);
  return found;
}

function explainRule(item: Item, rule: Rule, { charged, suppressed }: UnitResult): RuleReason[] {
  const here = (charge: { readonly item: string; readonly rule: string }) => charge.item === item.id && charge.rule === rule.id;
  const { clause, points, counting, per } = rule;
  const charges = charged
    .filter(here)
    .map((charge): ChargeReason => ({ kind: 'charge', id: `${charge.problem}#${charge.index}`, ...charge, clause, children: [] }));
  const elsewhere = suppressed.filter(here).map((charge): SuppressedReason => {
    const counted = charged.find(({ problem }) => problem === charge.problem);
    const countedAt = counted === undefined ? null : { item: counted.item, rule: counted.rule };
    return { kind: 'suppressed', id: `${charge.problem}#${charge.index}`, ...charge, countedAt, clause, children: [] };
  });
  if (charges.length === 0 && elsewhere.length === 0) return [];
  const taken = addDecimals(...charges.map((charge) => charge.points));
  return [{ kind: 'rule', id: rule.id, title: rule.text, points, counting, per, taken, clause, children: [...charges, ...elsewhere] }];
}
