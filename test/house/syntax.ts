/**
 * Reading source files as syntax: which names of other files they import and how, and a walk over all nodes.
 *
 * Needed beside dependency-cruiser, whose swc parser does not tell `import type` from `import`.
 *
 * Imports: @swc/core.
 */

import { parseSync } from '@swc/core';

/** Any node of swc's tree. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** types: gone after compilation. lazy: `import()`, loaded when needed. now: loaded with the importing file. */
export type ImportUse = 'types' | 'lazy' | 'now';

export interface FoundImport {
  readonly from: string;
  readonly use: ImportUse;
}

/** Throws on a file that is not TypeScript: silence would pass for innocence. */
export function parse(code: string, path: string): SyntaxNode {
  try {
    const tree: unknown = parseSync(code, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' });
    if (isNode(tree)) return tree;
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${String(cause)}`, { cause });
  }
  throw new Error(`${path} has no syntax tree`);
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The nodes and lists of nodes directly inside. Wrappers without a type (arguments, spreads) are looked through. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.entries(node).flatMap(([field, value]) => (field === 'span' ? [] : nodesIn(value)));
}

/** The node itself and everything inside it. */
export function everyNode(node: SyntaxNode): readonly SyntaxNode[] {
  return [node, ...childrenOf(node).flatMap(everyNode)];
}

function nodesIn(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (isNode(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => (field === 'span' ? [] : nodesIn(inner)));
}

/** Every import, re-export and `import()` of a file, in the order of the tree. */
export function importsOf(code: string, path: string): readonly FoundImport[] {
  return everyNode(parse(code, path)).flatMap((node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return staticImport(node);
      case 'CallExpression':
        return dynamicImport(node);
      default:
        return [];
    }
  });
}

function staticImport(node: SyntaxNode): readonly FoundImport[] {
  const source = textOf(node['source']);
  if (source === undefined) return [];
  const names: readonly unknown[] = Array.isArray(node['specifiers']) ? node['specifiers'] : [];
  const allTypes = names.length > 0 && names.every((name) => isNode(name) && name['isTypeOnly'] === true);
  return [{ from: source, use: node['typeOnly'] === true || allTypes ? 'types' : 'now' }];
}

function dynamicImport(node: SyntaxNode): readonly FoundImport[] {
  if (!isNode(node['callee']) || node['callee'].type !== 'Import') return [];
  const [first] = nodesIn(node['arguments']);
  const source = textOf(first);
  return source === undefined ? [] : [{ from: source, use: 'lazy' }];
}

function textOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'StringLiteral' && typeof node['value'] === 'string' ? node['value'] : undefined;
}
