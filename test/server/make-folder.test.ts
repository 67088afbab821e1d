/** A folder that cannot be made is told in words, at once. */

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { wordsOf } from '#server/admin-words.ts';
import { readEnvironment } from '#server/environment.ts';
import { openDatabase } from '#server/start.ts';
import { makeFolder } from '#store/make-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kaoping-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('is made with those above it, and made again is the same', () => {
  const folder = join(root, 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

it('is not made where a file stands, nor within one', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => makeFolder(join(root, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, 'file', 'a'))).toThrow(/ENOTDIR/);
});

// on Linux a folder of the kernel, which takes no folders and does not say so; elsewhere one that only an administrator could make
it('named by KAOPING_DATA, and impossible: the database is not opened, and a sentence says which folder', async () => {
  const read = readEnvironment({ KAOPING_DATA: '/proc/none' });
  if (!read.ok) throw new Error(read.complaints.join());
  const cause: unknown = await openDatabase(read.environment).catch((one: unknown) => one);
  expect(wordsOf(cause)).toMatch(/^The file .*'\/proc(\/none)?'/);
});
