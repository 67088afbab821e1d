/** New rows of a table with ids that are free: "2.3" after "2.2". */

import type { Category, Clause, Item, Table } from '#scheme/grammar.ts';
import { freeId, noWords } from '../shapes/shape.ts';

interface Near { readonly taken: ReadonlySet<string>; readonly clause: Clause }

export function newItem(category: Category, { taken, clause }: Near): Item {
  return { id: freeId(`${category.id}.`, taken), title: noWords, text: noWords, points: '', clause, rules: [] };
}

export function newCategory({ taken, clause }: Near): Category {
  const id = freeId('', taken);
  return { id, title: noWords, points: '', clause, items: [{ id: `${id}.1`, title: noWords, text: noWords, points: '', clause, rules: [] }] };
}

export function newTable({ taken, clause }: Near): Table {
  return { id: freeId('table', taken), title: noWords, full: '100', categories: [newCategory({ taken: new Set(), clause })], clause, remarks: [] };
}
