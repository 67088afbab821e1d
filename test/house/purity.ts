/**
 * Finds what makes a function answer differently on another day or another machine: clock, chance, network, storage,
 * the page, the process, and the local time zone.
 *
 * Works on syntax, so that a field named `document` or a word in a comment is no clock.
 *
 * Imports: house/syntax.
 */

import { childrenOf, everyNode, isNode, parse, type SyntaxNode } from './syntax.ts';

const impureNames = new Set(
  [
    'window self globalThis document navigator location history alert confirm prompt',
    'localStorage sessionStorage indexedDB caches fetch XMLHttpRequest WebSocket BroadcastChannel Worker',
    'setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame performance crypto process console',
  ].flatMap((line) => line.split(' ')),
);

/** Methods of a Date that read it in the time zone of the machine. */
const zoneMethod = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$|^getTimezoneOffset$|^to(Date|Time|Locale\w*)String$/;

/** One text per finding: what was used. */
export function impurities(code: string, path: string): readonly string[] {
  const tree = parse(code, path);
  const own = namesDeclaredIn(tree);
  return expressionsIn(tree).flatMap((node) => findingsAt(node, own));
}

function findingsAt(node: SyntaxNode, own: ReadonlySet<string>): readonly string[] {
  switch (node.type) {
    case 'Identifier': {
      const name = nameOf(node);
      return impureNames.has(name) && !own.has(name) ? [name] : [];
    }
    case 'NewExpression': {
      const isNow = nameOf(node['callee']) === 'Date' && countOf(node['arguments']) === 0;
      return isNow ? ['new Date()'] : [];
    }
    case 'CallExpression':
      return nameOf(node['callee']) === 'Date' ? ['Date()'] : [];
    case 'MemberExpression': {
      const owner = nameOf(node['object']);
      const property = nameOf(node['property']);
      if (`${owner}.${property}` === 'Date.now' || `${owner}.${property}` === 'Math.random') return [`${owner}.${property}`];
      return zoneMethod.test(property) ? [`.${property}`] : [];
    }
    default:
      return [];
  }
}

/** Nodes that run. Types are left out, and so are names of fields, which only look like variables. */
function expressionsIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (isTypeOnly(node)) return [];
  const skipped = node.type === 'MemberExpression' ? [node['property']] : [node['key']];
  const isPlainName = (child: SyntaxNode) => skipped.includes(child) && child.type === 'Identifier';
  return [node, ...childrenOf(node).filter((child) => !isPlainName(child)).flatMap(expressionsIn)];
}

const typesThatHoldCode = new Set(['TsAsExpression', 'TsSatisfiesExpression', 'TsNonNullExpression', 'TsConstAssertion']);

function isTypeOnly({ type }: SyntaxNode): boolean {
  if (type === 'ImportDeclaration') return true;
  return type.startsWith('Ts') && !typesThatHoldCode.has(type);
}

/** A file that declares a name means its own. Coarse: one declaration anywhere counts for the whole file. */
function namesDeclaredIn(tree: SyntaxNode): ReadonlySet<string> {
  return new Set(
    everyNode(tree).flatMap((node) => {
      switch (node.type) {
        case 'VariableDeclarator':
        case 'ImportSpecifier':
          return namesIn(node['id'] ?? node['local']);
        case 'Parameter':
          return namesIn(node['pat']);
        case 'ArrowFunctionExpression':
          return Array.isArray(node['params']) ? node['params'].flatMap(namesIn) : [];
        case 'FunctionDeclaration':
          return namesIn(node['identifier']);
        default:
          return [];
      }
    }),
  );
}

/** Names bound by a pattern; default values inside it are not declarations but harm nothing here. */
function namesIn(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern['left']);
  if (pattern.type === 'AssignmentPatternProperty') return namesIn(pattern['key']);
  if (pattern.type === 'KeyValuePatternProperty') return namesIn(pattern['value']);
  return childrenOf(pattern).filter(({ type }) => !type.startsWith('Ts')).flatMap(namesIn);
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' && typeof node['value'] === 'string' ? node['value'] : '';
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
