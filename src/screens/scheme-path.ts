/**
 * Changing one place of a scheme by its path; everything else stays the same object. Pure.
 *
 * Imports: scheme (types).
 * Example  withValue(scheme, ['tables', 0, 'full'], '90').
 */

import type { Path } from '#scheme/fault.ts';

export type { Path };

type Branch = Readonly<Record<string | number, unknown>>;

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => (isBranch(here) ? here[step] : undefined), root);
}

/** undefined takes the field away. */
export function withValue<Root>(root: Root, path: Path, value: unknown): Root {
  return put(root, path, value) as Root;
}

export function withInserted<Root>(root: Root, path: Path, element: unknown): Root {
  const list = listAt(root, path);
  return withValue(root, path, [...list, element]);
}

/** The last element of an optional list takes the list with it. */
export function withRemoved<Root>(root: Root, path: Path, { index, isOptional = false }: { readonly index: number; readonly isOptional?: boolean }): Root {
  const rest = listAt(root, path).filter((_, place) => place !== index);
  return withValue(root, path, rest.length === 0 && isOptional ? undefined : rest);
}

/** One element one place on or back; at the ends nothing changes. */
export function withMoved<Root>(root: Root, path: Path, { index, step }: { readonly index: number; readonly step: 1 | -1 }): Root {
  const list = [...listAt(root, path)];
  const to = index + step;
  if (to < 0 || to >= list.length) return root;
  const [element] = list.splice(index, 1);
  list.splice(to, 0, element);
  return withValue(root, path, list);
}

export function listAt(root: unknown, path: Path): readonly unknown[] {
  const found = valueAt(root, path);
  return Array.isArray(found) ? found : [];
}

/** The id of the field that shows this place. */
export function fieldId(path: Path): string {
  return `at-${path.join('.')}`;
}

/** The same in the panel beside the table. */
export function panelId(path: Path): string {
  return `in-${path.join('.')}`;
}

function put(here: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = put(isBranch(here) ? here[step] : undefined, rest, value);
  if (typeof step === 'number') {
    const list = Array.isArray(here) ? [...(here as unknown[])] : [];
    list[step] = inner;
    return list;
  }
  const { [step]: _gone, ...others } = (isBranch(here) ? here : {}) as Record<string, unknown>;
  if (inner === undefined) return others;
  // a field that is there already keeps its place, so that a file of it reads as before
  return isBranch(here) && Object.hasOwn(here, step) ? { ...here, [step]: inner } : { ...others, [step]: inner };
}

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}
