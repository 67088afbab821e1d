/**
 * `npm run bench`: measures what the README promises and prints it; writes nothing unless told to.
 *
 *   npm run bench -- --only home,ranking   some chapters (home, desk, ranking, reload, rules, alike, photo, import)
 *   npm run bench -- --runs 9              more runs than five
 *   npm run bench -- --write               puts the figures into bench/README.md
 *
 * Imports: bench, bin, mock.
 */

import { parseArgs } from 'node:util';

import { ensureBuilt } from '../bin/built-app.mjs';
import { root } from './app-server.ts';
import { chapters, type ChapterName } from './chapters.ts';
import { writeFigures } from './engine/write-figures.ts';
import { tableOf } from './figures.ts';
import { machineText } from './machine.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } } });
const names = Object.keys(chapters) as ChapterName[];
const chosen = values.only === undefined ? names : names.filter((name) => values.only?.split(',').includes(name));
const runs = Number(values.runs);
if (chosen.length === 0 || !Number.isSafeInteger(runs) || runs < 1) {
  console.error(`npm run bench -- [--only ${names.join(',')}] [--runs 5] [--write]`);
  process.exit(2);
}
if (!ensureBuilt(root)) process.exit(1);

const told: string[] = [];
let browser = 'no browser';
for (const name of chosen) {
  const { chapter, version } = await chapters[name](runs);
  browser = version ?? browser;
  const table = tableOf(chapter);
  console.log(`\n${table}`);
  told.push(table);
}
const machine = machineText(browser);
console.log(`\n${machine}`);
if (values.write) writeFigures(`${root}bench/README.md`, [machine, ...told]);
