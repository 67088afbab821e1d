/**
 * Finds imports that go through a wall. Two instruments read the same table of doors:
 *
 * - dependency-cruiser resolves every import and finds circles, dead ends and wrong directions;
 * - house/syntax knows how something is imported (for its types, lazily, at once) and which package is named.
 *
 * Imports: dependency-cruiser, @swc/core, house/doors.
 */

import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type * as SwcCore from '@swc/core';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';

import { doors, type Doors } from './doors.ts';
import { importsOf, type ImportUse } from './syntax.ts';

export interface WallReport {
  /** How many files were read; a report about nothing is no report. */
  readonly files: number;
  readonly breaches: readonly string[];
}

/** Reads `src` and `mock` below `folder`, which has a package.json with the same `imports`. */
export async function inspectWalls(folder: string): Promise<WallReport> {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(src|mock)\/.*\.tsx?$/.test(path))
    .toSorted();
  const graph = await cruiseFolder(folder);
  const seen = new Set(graph.modules.map((module) => module.source));
  const unseen = sources.filter((path) => !seen.has(path)).map((path) => `${path}: was not read`);
  const crossed = graph.summary.violations.map(({ rule, from, to }) => `${from} -> ${to}: ${rule.name}`);
  const misused = sources.flatMap((path) => misusedDoors(path, readFileSync(`${folder}/${path}`, 'utf8')));
  return { files: sources.length, breaches: [...unseen, ...crossed, ...misused] };
}

/** Imports of one file that its room's doors do not allow in this way. */
export function misusedDoors(path: string, code: string): readonly string[] {
  const room = /^src\/([^/]+)\//.exec(path)?.[1];
  if (room === undefined) return [];
  const own = doors[room];
  if (own === undefined) return [`${path}: the room has no doors`];
  return importsOf(code, path)
    .filter(({ from, use }) => !isOpen({ own, room }, from, use))
    .map(({ from, use }) => `${path} -> ${from} (${use}): no such door`);
}

const width: Readonly<Record<ImportUse, number>> = { types: 0, lazy: 1, now: 2 };

function isOpen({ own, room }: { own: Doors; room: string }, from: string, use: ImportUse): boolean {
  if (from.startsWith('.')) return true;
  if (!from.startsWith('#')) return own.packages.some((name) => from === name || from.startsWith(`${name}/`));
  const [target = '', ...rest] = from.slice(1).split('/');
  if (target === room) return true;
  const door = own.rooms[`${target}/${rest.join('/')}`] ?? own.rooms[target];
  return door !== undefined && width[use] <= width[door];
}

const inRoom = (room: string): string => (room === 'mock' ? '^mock/' : `^src/${room}/`);

function rules(): IForbiddenRuleType[] {
  const roomWalls = Object.entries(doors).map(([room, { rooms }]): IForbiddenRuleType => {
    const open = [...new Set([room, ...Object.keys(rooms).map((door) => door.split('/', 1)[0] ?? door)])];
    return {
      name: `${room} has no door there`,
      severity: 'error',
      from: { path: inRoom(room) },
      to: { path: '^(src|mock|test|bench|bin)/', pathNot: open.map(inRoom) },
    };
  });
  return [
    ...roomWalls,
    { name: 'circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'leads nowhere', severity: 'error', from: { path: '^(src|mock)/' }, to: { couldNotResolve: true } },
    {
      name: 'a screen visits another screen',
      severity: 'error',
      from: { path: '^src/screens/([^/]+)/' },
      to: { path: '^src/screens/[^/]+/', pathNot: '^src/screens/$1/' },
    },
    {
      name: 'the samples stand on the rooms, not on the screens',
      severity: 'error',
      from: { path: '^mock/' },
      to: { path: '^(src/(ui|screens|app)|test|bench|bin)/' },
    },
  ];
}

async function cruiseFolder(folder: string): Promise<ICruiseResult> {
  readJsxToo();
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    ['src', 'mock'].filter((top) => existsSync(`${folder}/${top}`)),
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: rules() },
      // TypeScript 7 has no programming interface; with the default parser nothing at all would be read.
      parser: 'swc',
      doNotFollow: { path: 'node_modules' },
      // Packages are checked by name in misusedDoors; here they would have to be resolved through their exports.
      exclude: { path: ['node_modules'] },
    },
    {
      importsFields: ['imports'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output;
}

/** dependency-cruiser asks swc for TypeScript without JSX, so every .tsx would be a syntax error. */
function readJsxToo(): void {
  const swc: typeof SwcCore = createRequire(import.meta.url)('@swc/core');
  const { parseFileSync } = swc;
  if ('readsJsx' in swc) return;
  Object.assign(swc, {
    readsJsx: true,
    parseFileSync: (path: string, options: object) =>
      parseFileSync(path, { ...options, syntax: 'typescript', tsx: path.endsWith('.tsx') }),
  });
}
