/**
 * The deduction table of a result, explained: category, item, rule, charge.
 *
 * Imports: scheme/grammar (types).
 */

import type { Category, Item, Rule, Table } from '#scheme/grammar.ts';
import { addDecimals, compareExact, formatExact, parseExact, subtract } from './decimal.ts';
import type { ChargeResult, ItemResult, LeafFact, PartResult, Replaced, UnitResult } from './facts.ts';
import { over, times } from './rational.ts';
import type { CategoryReason, ChargeReason, ItemReason, RuleReason, SuppressedReason } from './reasons.ts';

/** What is explained: the result, and the fact of the table's leaf where facts are at hand. */
interface Grounds {
  readonly result: UnitResult;
  readonly fact: LeafFact | undefined;
}

/**
 * Categories below a node of deductions.
 *
 * Gaps     Where the score was entered, or the part does not apply, the table takes nothing: its categories are there only while problems
 *          are on record in it, have no score and bring nothing that the part does not, and each problem says that it does not count.
 */
export function explainDeductions(table: Table, part: PartResult, grounds: Grounds): readonly CategoryReason[] {
  const { replaced } = part;
  const { result } = grounds;
  if (result.items.length === 0 || (replaced !== undefined && !isCharged(table, result))) return [];
  const rows = table.categories.map((category) => ({ category, items: category.items.map((item) => explainItem(item, { ...grounds, replaced })) }));
  // what does not apply carries no marks: the others carry its share
  const applying = addDecimals(...rows.flatMap(({ items }) => items.map((item) => (isAway(item) ? '0' : item.of))));
  const share = (points: string) =>
    applying === '0' ? '0' : formatExact(over(times(parseExact(points), parseExact(part.share ?? part.weight)), parseExact(applying)));
  return rows.map(({ category, items }) => {
    const of = addDecimals(...items.map((item) => (isAway(item) ? '0' : item.of)));
    const { left, capped } = leftOf(category, items);
    const score = part.score === null || replaced !== undefined || items.every(isAway) ? null : left;
    return {
      kind: 'category',
      id: category.id,
      title: category.title,
      score,
      of,
      weight: share(of),
      contribution: score === null ? (part.score === null || replaced !== undefined ? null : '0') : share(score),
      ...(category.cap !== undefined && replaced === undefined && { cap: category.cap, capped }),
      ...(items.every(isAway) && { state: 'notApplicable' as const }),
      ...(replaced !== undefined && { replaced }),
      clause: category.clause,
      children: items,
    };
  });
}

/** Problems may be charged in one of several tables, and the score of another be entered. */
function isCharged({ categories }: Table, { charged, suppressed }: UnitResult): boolean {
  const items = new Set(categories.flatMap((category) => category.items.map(({ id }) => id)));
  return [...charged, ...suppressed].some(({ item }) => items.has(item));
}

/** Left out of the sum; an item that counts as full is told without such a state. */
function isAway({ state }: ItemReason): boolean {
  return state === 'notApplicable';
}

function leftOf({ cap }: Category, items: readonly ItemReason[]): { readonly left: string; readonly capped: boolean } {
  const counted = items.filter((item) => !isAway(item));
  const earned = addDecimals(...counted.map((item) => startOf(item)));
  const taken = addDecimals(...counted.map((item) => subtract(startOf(item), item.score ?? '0')));
  const capped = cap !== undefined && compareExact(taken, cap) > 0;
  return { left: subtract(earned, capped ? cap : taken), capped };
}

function startOf({ earned, of }: ItemReason): string {
  return earned === undefined ? of : (earned.points ?? '0');
}

interface ItemGrounds extends Grounds {
  readonly replaced: Replaced | undefined;
}

function explainItem(item: Item, { result, fact, replaced }: ItemGrounds): ItemReason {
  const own = itemOf(item, result);
  const { cap, points = cap } = own;
  const { deducted, uncapped } = replaced === undefined ? own : { deducted: '0', uncapped: '0' };
  const children = item.rules.flatMap((rule) => explainRule(item, rule, { result, replaced }));
  const charges = children.flatMap((rule): readonly (ChargeReason | SuppressedReason)[] => rule.children);
  const told = fact?.kind === 'problems' && fact.earned !== undefined && Object.hasOwn(fact.earned, item.id) ? fact.earned[item.id] : undefined;
  return {
    kind: 'item',
    id: item.id,
    title: item.title,
    score: replaced !== undefined ? null : own.left === undefined ? subtract(points, deducted) : own.left,
    of: points,
    cap: item.uncapped === true ? null : cap,
    deducted,
    uncapped,
    capped: compareExact(deducted, uncapped) < 0,
    found: charges.length,
    counted: charges.filter((charge) => charge.kind === 'charge' && charge.points !== '0').length,
    ...(item.earned && { earned: { by: item.earned, fact: told ?? null, points: own.earned ?? null } }),
    ...(own.state && { state: own.state }),
    ...(item.notApplicable && { notApplicable: item.notApplicable }),
    clause: item.clause,
    children,
  };
}

function itemOf({ id }: Item, { items }: UnitResult): ItemResult {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new RangeError(`The result has no item ${id}: it is not one of this scheme.`);
  return found;
}

function explainRule(item: Item, rule: Rule, { result: { charged, suppressed }, replaced }: Pick<ItemGrounds, 'result' | 'replaced'>): RuleReason[] {
  const here = (charge: { readonly item: string; readonly rule: string }) => charge.item === item.id && charge.rule === rule.id;
  const { clause, points, counting, per } = rule;
  const id = ({ problem, index }: ChargeResult) => `${problem}#${index}`;
  const charges = charged.filter(here).map((charge): ChargeReason | SuppressedReason =>
    replaced === undefined
      ? { kind: 'charge', id: id(charge), ...charge, clause, children: [] }
      : { kind: 'suppressed', id: id(charge), ...charge, because: replaced, countedAt: null, clause, children: [] },
  );
  const elsewhere = suppressed.filter(here).map((charge): SuppressedReason => {
    const counted = charged.find(({ problem }) => problem === charge.problem);
    const countedAt = counted === undefined ? null : { item: counted.item, rule: counted.rule };
    return { kind: 'suppressed', id: id(charge), ...charge, countedAt, clause, children: [] };
  });
  if (charges.length === 0 && elsewhere.length === 0) return [];
  const taken = replaced === undefined ? addDecimals(...charges.map((charge) => charge.points)) : '0';
  return [{ kind: 'rule', id: rule.id, title: rule.text, points, counting, rule, per, taken, clause, children: [...charges, ...elsewhere] }];
}
