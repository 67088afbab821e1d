/** Habits of the house that a machine can see. */

import { describe, expect, it } from 'vitest';

import { filesUnder, isCode, textOf } from './files.ts';
import { everyNode, parse, type SyntaxNode } from './syntax.ts';

const code = ['src', 'mock', 'test', 'bench'].flatMap(filesUnder).filter(isCode);
const all = filesUnder('');
const own = 'test/house/habits.test.ts';
const isText = (path: string) => !/\.(png|jpg|jpeg|webp|ico|woff2?|xlsx|docx|pdf|zip)$/.test(path);

describe('the code', () => {
  it('exports by name only', () => {
    const found = code.filter((path) =>
      everyNode(parse(textOf(path), path)).some(({ type }) => type.startsWith('ExportDefault')),
    );
    expect(found).toEqual([]);
  });

  it('has files that hold one thing: 220 lines at most', () => {
    /** Long because they are one list; cutting a list in two makes it harder to check. */
    const lists = [/^src\/scheme\/data\//, /\/language\/(zh|en)\.ts$/];
    const found = ['src', 'mock', 'bench', 'bin']
      .flatMap(filesUnder)
      .filter((path) => /\.(tsx?|mjs)$/.test(path) && !lists.some((list) => list.test(path)))
      .map((path) => `${path}: ${textOf(path).trimEnd().split('\n').length}`)
      .filter((line) => Number(line.split(': ')[1]) > 220);
    expect(found).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const found = code.filter((path) => !path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)));
    expect(found).toEqual([]);
  });

  it('silences no checker', () => {
    const silencer = /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable/;
    const isAny = ({ type, kind }: SyntaxNode) => type === 'TsKeywordType' && kind === 'any';
    const found = code
      .filter((path) => path !== own)
      .filter((path) => silencer.test(textOf(path)) || everyNode(parse(textOf(path), path)).some(isAny));
    expect(found).toEqual([]);
  });
});

describe('the tests', () => {
  const tests = filesUnder('test').filter((path) => /\.test\.tsx?$/.test(path));

  it('are all switched on, and none runs alone', () => {
    const switches = new Set(['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails']);
    const heads = new Set(['it', 'test', 'describe']);
    const found = tests.filter((path) =>
      everyNode(parse(textOf(path), path)).some((node) => {
        const [object, property] = [node['object'], node['property']].map(identifier);
        return node.type === 'MemberExpression' && heads.has(object ?? '') && switches.has(property ?? '');
      }),
    );
    expect(tests.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});

describe('every file of the project', () => {
  // Put together here, so that this file does not find itself.
  const machinePath = new RegExp(String.raw`(?:^|[\s"'\`(=:])/(?:${['work', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+'].join('|')})/`, 'm');
  const registry = new RegExp(['registry\\.npm', 'npmmirror', 'registry\\.yarn', 'taobao\\.org'].join('|'), 'i');

  it('names no path of a machine', () => {
    expect(all.filter((path) => isText(path) && path !== own && machinePath.test(textOf(path)))).toEqual([]);
  });

  it('names no package registry', () => {
    expect(all.filter((path) => isText(path) && path !== own && registry.test(textOf(path)))).toEqual([]);
  });
});

function identifier(node: unknown): string {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string' ? node.value : '';
}
