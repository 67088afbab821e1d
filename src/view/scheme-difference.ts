/**
 * What is different between two schemes, element by element: what came, what went, what changed from what to what.
 *
 * It knows no construct of the grammar by name: things that bear an id are paired by it, whatever they are, so a new
 * kind of rule or node is compared without a line here.
 *
 * Imports: scheme (types).
 */

import type { Path } from '#scheme/fault.ts';
import type { Scheme, Text } from '#scheme/grammar.ts';

export type SchemeChange = {
  /** Place in the newer scheme; in the older one for what went. */
  readonly path: Path;
  /** The same place in names that a person knows. */
  readonly steps: readonly Step[];
} & (
  | { readonly kind: 'came'; readonly after: unknown }
  | { readonly kind: 'went'; readonly before: unknown }
  | { readonly kind: 'changed'; readonly before: unknown; readonly after: unknown }
  /** The same elements in another order; ids in both orders. */
  | { readonly kind: 'moved'; readonly before: readonly string[]; readonly after: readonly string[] }
);

/** A field of the grammar, or one element of a list by its identity. */
export type Step = { readonly field: string } | { readonly id: string; readonly title: Text | null };

/**
 * Shape    Two schemes of any origin, also unfinished ones. Changes in the order of the newer scheme.
 * Errors   None.
 * Example  2.1 a takes 2 instead of 1 -> [{ kind: 'changed', steps: [tables, standard, …, rules, a, points], before: '1', after: '2' }].
 */
export function schemeDifference(before: Scheme, after: Scheme): readonly SchemeChange[] {
  const found: SchemeChange[] = [];
  compare({ before, after, path: [], steps: [] }, found);
  return found;
}

interface Pair {
  readonly before: unknown;
  readonly after: unknown;
  readonly path: Path;
  readonly steps: readonly Step[];
}

function compare({ before, after, path, steps }: Pair, found: SchemeChange[]): void {
  if (before === after) return;
  if (before === undefined) return void found.push({ kind: 'came', path, steps, after });
  if (after === undefined) return void found.push({ kind: 'went', path, steps, before });
  if (Array.isArray(before) && Array.isArray(after)) return compareLists({ before, after, path, steps }, found);
  if (isRecord(before) && isRecord(after)) {
    const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    for (const field of fields) compare({ before: before[field], after: after[field], path: [...path, field], steps: [...steps, { field }] }, found);
    return;
  }
  found.push({ kind: 'changed', path, steps, before, after });
}

interface Lists extends Pair { readonly before: readonly unknown[]; readonly after: readonly unknown[] }

function compareLists({ before, after, path, steps }: Lists, found: SchemeChange[]): void {
  const [old, now] = [identified(before), identified(after)];
  for (const [id, { element, place }] of now) {
    compare({ before: old.get(id)?.element, after: element, path: [...path, place], steps: [...steps, { id, title: titleOf(element) }] }, found);
  }
  for (const [id, { element, place }] of old) {
    if (!now.has(id)) found.push({ kind: 'went', path: [...path, place], steps: [...steps, { id, title: titleOf(element) }], before: element });
  }
  const [order, present] = [[...old.keys()].filter((id) => now.has(id)), [...now.keys()].filter((id) => old.has(id))];
  if (order.join('\n') !== present.join('\n')) found.push({ kind: 'moved', path, steps, before: order, after: present });
}

/** Elements by what names them in their list. The same name twice, in an unfinished scheme, counts on. */
function identified(list: readonly unknown[]): ReadonlyMap<string, { readonly element: unknown; readonly place: number }> {
  const byId = new Map<string, { element: unknown; place: number }>();
  list.forEach((element, place) => {
    const own = identityOf(element);
    let id = own;
    for (let again = 2; byId.has(id); again += 1) id = `${own} (${again})`;
    byId.set(id, { element, place });
  });
  return byId;
}

/** Its id; a part's is that of its node; a grade or note is named by its Chinese words. */
export function identityOf(element: unknown): string {
  if (!isRecord(element)) return String(element);
  const { id, of, name, text, zh } = element;
  if (typeof id === 'string') return id;
  if (isRecord(of)) return identityOf(of);
  if (isRecord(name)) return identityOf(name);
  if (isRecord(text)) return identityOf(text);
  return typeof zh === 'string' ? zh : JSON.stringify(element);
}

export function titleOf(element: unknown): Text | null {
  if (!isRecord(element)) return null;
  const { title, text, name, of } = element;
  if (isText(title)) return title;
  if (isRecord(of)) return titleOf(of);
  return isText(name) ? name : isText(text) ? text : null;
}

export function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
