/**
 * Rows of a table file put into the draft's table: by number, keeping what a table cannot say (clauses, English, examples).
 * Pure.
 *
 * Imports: scheme and exchange (types).
 */

import { addDecimals, isDecimal } from '#engine/decimal.ts';
import type { ReadRule } from '#exchange/rule-words.ts';
import type { TableRow } from '#exchange/scheme-table.ts';
import type { Category, Clause, Item, Rule, Table } from '#scheme/grammar.ts';
import { freeId, freeLetter, noWords } from '../shapes/shape.ts';
import { startWords } from '../shapes/start-words.ts';

export type RowState = 'same' | 'changed' | 'new';

export interface TakeOptions {
  /** Rows that are taken; the others leave the draft as it is. */
  readonly rows: readonly TableRow[];
  /** Items of the draft that the file does not have go. */
  readonly dropsOthers: boolean;
  /** Numbers of all items in the file, taken or not. */
  readonly inFile: ReadonlySet<string>;
}

export function stateOf(table: Table, row: TableRow): RowState {
  const item = itemsOf(table).find(({ id }) => id === row.id);
  if (item === undefined) return 'new';
  return JSON.stringify(itemFrom(row, item, table.clause)) === JSON.stringify(item) ? 'same' : 'changed';
}

export function withRows(table: Table, { rows, dropsOthers, inFile }: TakeOptions): Table {
  const kept = table.categories.map((category): Category => ({
    ...category,
    items: category.items.filter(({ id }) => !dropsOthers || inFile.has(id)).map((item) => {
      const row = rows.find(({ id }) => id === item.id);
      return row === undefined ? item : itemFrom(row, item, table.clause);
    }),
  }));
  const known = new Set(itemsOf(table).map(({ id }) => id));
  const fresh = rows.filter(({ id }) => !known.has(id));
  const categories = fresh.reduce<readonly Category[]>((list, row) => withNewItem(list, row, table.clause), kept);
  const points = new Map(rows.filter(({ categoryPoints }) => categoryPoints !== '').map(({ category, categoryPoints }) => [category, categoryPoints]));
  return { ...table, categories: categories.filter(({ items }) => items.length > 0).map((category) => ({ ...category, points: points.get(category.title.zh) ?? category.points })) };
}

function withNewItem(categories: readonly Category[], row: TableRow, clause: Clause): readonly Category[] {
  const item = itemFrom(row, undefined, clause);
  const at = categories.findIndex(({ title }) => title.zh === row.category);
  const found = categories[at];
  if (found !== undefined) return categories.map((category, place) => (place === at ? { ...category, items: [...category.items, item], points: sumOf([...category.items, item]) } : category));
  const id = freeId('', new Set(categories.map((category) => category.id)));
  return [...categories, { id, title: { ...noWords, zh: row.category }, points: item.points, clause, items: [item] }];
}

function sumOf(items: readonly Item[]): string {
  return addDecimals('0', ...items.map(({ points }) => points).filter(isDecimal));
}

function itemFrom(row: TableRow, before: Item | undefined, clause: Clause): Item {
  const words = (zh: string, old: Item['title'] | undefined) => (old?.zh === zh ? old : { zh, en: '' });
  const base: Item = before ?? { id: row.id, title: noWords, text: noWords, points: '', clause, rules: [] };
  return { ...base, title: words(row.title, before?.title), text: sameText(row.text, before?.text), points: row.points, rules: rulesFrom(row, base) };
}

/** Blanks inside a text are lost in a table of another program; they alone are no change. */
function sameText(zh: string, old: Item['text'] | undefined): Item['text'] {
  return old !== undefined && old.zh.normalize('NFKC').replace(/\s/g, '') === zh.normalize('NFKC').replace(/\s/g, '') ? old : { zh, en: '' };
}

function rulesFrom({ rules, points }: TableRow, { rules: before, clause }: Item): readonly Rule[] {
  const taken = new Set(before.map(({ id }) => id));
  return rules.map((read, index) => {
    const old = before[index];
    if (old !== undefined) return ruleFrom(read, { ...old, points: old.counting === 'all' ? points : old.points });
    const id = freeLetter(taken);
    taken.add(id);
    return ruleFrom(read, { id, points: '', counting: 'each', text: noWords, per: startWords('each'), clause });
  });
}

function ruleFrom({ said }: ReadRule, old: Rule): Rule {
  const { id, clause, per } = old;
  const text = sameText(said.text, old.text);
  const { unit: _unit, ...plain } = { unit: undefined, ...said };
  const percent = 'unit' in said && said.unit === 'percent' ? { unit: 'percent' as const } : {};
  const counted = said.counting === 'each' ? sameText(said.per, per) : per;
  const next = { id, points: old.points, ...percent, ...plain, text, per: counted, clause } as Rule;
  // field by field the same: the old one stays, in its own order of fields
  return Object.keys({ ...old, ...next }).every((name) => JSON.stringify(old[name as 'id']) === JSON.stringify(next[name as 'id'])) ? old : next;
}

function itemsOf(table: Table): readonly Item[] {
  return table.categories.flatMap(({ items }) => items);
}
