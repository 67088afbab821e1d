/** The walls between the rooms, and proof that they would be missed if they were gone. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { doors, drawerNames, pureRooms } from './doors.ts';
import { filesUnder, foldersIn, root, textOf } from './files.ts';
import { inspectWalls, misusedDoors } from './walls.ts';

describe('the house', () => {
  it('has no import through a wall, no circle and no dead end', async () => {
    const report = await inspectWalls(root);
    expect(report.files).toBeGreaterThan(0);
    expect(report.breaches).toEqual([]);
  });

  it('gives every room its doors, and no doors to a room that is gone', () => {
    expect(Object.keys(doors).toSorted()).toEqual(foldersIn('src'));
  });

  it('lets doors lead only to rooms named earlier in the table, so that imports go down', () => {
    const rooms = Object.keys(doors);
    const upward = rooms.flatMap((room, index) =>
      Object.keys(doors[room]?.rooms ?? {})
        .map((door) => door.split('/', 1)[0] ?? '')
        .filter((target) => target !== 'mock' && !rooms.slice(0, index).includes(target))
        .map((target) => `${room} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('opens no pure room to a room that is not pure', () => {
    const pure: readonly string[] = pureRooms;
    const targets = pure.flatMap((room) => Object.keys(doors[room]?.rooms ?? {}));
    expect(targets.filter((door) => !pure.includes(door.split('/', 1)[0] ?? ''))).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const parts = (path: string) => path.replace(/\.[^/]*$/, '').split('/').slice(1);
    const drawers = ['src', 'mock'].flatMap(filesUnder).filter((path) => parts(path).some((part) => drawerNames.has(part)));
    expect(drawers).toEqual([]);
  });
});

describe('a planted breach', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoping-walls-'));
    plant('package.json', textOf('package.json'));
    plant('mock/sample.ts', 'export const sample = 1;');
    plant('src/scheme/grammar.ts', 'export interface Scheme { readonly id: string }');
    plant('src/screens/desk/screen.tsx', 'export const desk = <main>{"desk"}</main>;');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function plant(path: string, code: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }

  it('is not seen where there is none', async () => {
    plant('src/engine/evaluate.ts', "import type { Scheme } from '#scheme/grammar.ts'; export type One = Scheme;");
    expect(await inspectWalls(folder)).toEqual({ files: 4, breaches: [] });
  });

  it.each([
    ['upwards', 'src/scheme/up.ts', "import '#screens/desk/screen.tsx';", /up\.ts -> .*no door there/],
    ['upwards by a relative path', 'src/engine/up.ts', "export * from '../screens/desk/screen.tsx';", /up\.ts -> .*no door there/],
    ['upwards for a type', 'src/scheme/up.ts', "import type { X } from '#mock/sample.ts';", /up\.ts -> .*no door there/],
    ['upwards and lazily', 'src/ui/up.tsx', "export const load = () => import('#screens/desk/screen.tsx');", /up\.tsx -> .*no door there/],
    ['out of a file with JSX', 'src/ui/up.tsx', "import '#screens/desk/screen.tsx'; export const a = <b />;", /up\.tsx -> .*no door there/],
    ['from screen to screen', 'src/screens/home/screen.tsx', "import { desk } from '../desk/screen.tsx'; export const a = <p>{desk}</p>;", /a screen visits another screen/],
    ['from the samples to a screen', 'mock/up.ts', "import '#screens/desk/screen.tsx';", /the samples stand on the rooms/],
    ['to nowhere', 'src/engine/lost.ts', "import './gone.ts';", /lost\.ts -> .*leads nowhere/],
    ['in a circle', 'src/engine/a.ts', "import './a2.ts';", /circle/],
  ])('is found when an import goes %s', async (_way, path, code, expected) => {
    plant('src/engine/a2.ts', "import './a.ts';");
    if (path !== 'src/engine/a.ts') plant('src/engine/a.ts', 'export const a = 1;');
    plant(path, code);
    const { files, breaches } = await inspectWalls(folder);
    expect(files).toBeGreaterThan(4);
    expect(breaches.join('\n')).toMatch(expected);
  });
});

describe('a door', () => {
  it.each([
    ['another file of the one room', 'src/engine/a.ts', "import { schemeById } from '#scheme/library.ts';"],
    ['a value through a door for types', 'src/client/a.ts', "import { app } from '#api/app.ts';"],
    ['at once what is to be loaded lazily', 'src/screens/home/a.ts', "import { write } from '#exchange/backup.ts';"],
    ['a package that the room does not use', 'src/engine/a.ts', "import { z } from 'zod/mini';"],
    ['Node in a room of the browser', 'src/ui/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a package whose name only begins alike', 'src/scheme/a.ts', "import { z } from 'zod-more';"],
  ])('does not let in %s', (_what, path, code) => {
    expect(misusedDoors(path, code)).toHaveLength(1);
  });

  it.each([
    ['the file it names', 'src/engine/a.ts', "import { constant } from '#scheme/grammar.ts';"],
    ['types through a door for types', 'src/client/a.ts', "import type { App } from '#api/app.ts';"],
    ['types named one by one', 'src/client/a.ts', "import { type App } from '#api/app.ts';"],
    ['lazily what may be loaded lazily', 'src/screens/home/a.ts', "export const b = () => import('#exchange/backup.ts');"],
    ['an inner path of a package', 'src/scheme/a.ts', "import * as z from 'zod/mini';"],
  ])('lets in %s', (_what, path, code) => {
    expect(misusedDoors(path, code)).toEqual([]);
  });
});
