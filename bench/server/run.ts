/**
 * `npm run bench:server`: the service for many users beside PostgreSQL alone and beside Directus. Writes nothing unless told to.
 *
 *   npm run bench:server -- --only append,users     some chapters (append, two, directus, users, growth)
 *   npm run bench:server -- --runs 5 --seconds 20   more and longer runs
 *   npm run bench:server -- --directus FOLDER       where `npm install directus` was done; without it that chapter is left out
 *   npm run bench:server -- --write                 puts the figures into bench/server/README.md
 *
 * Imports: bench, test/server (programs).
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { writeFigures } from '../engine/write-figures.ts';
import { loadNow } from '../engine/clock.ts';
import { machineText } from '../machine.ts';
import { postgresPrograms, whyNoPostgres } from '../../test/server/local-postgres.ts';
import { measureAppend } from './append.ts';
import { measureDirectus } from './directus.ts';
import { measureGrowth } from './growth.ts';
import { appendTable, directusTable, growthTable, usersTable } from './tables.ts';
import { measureUsers } from './users.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: '3' }, seconds: { type: 'string', default: '10' }, directus: { type: 'string' }, most: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
});
const [runs, seconds, most] = [values.runs, values.seconds, values.most].map(Number);
if (!runs || !seconds || !most) {
  console.error('npm run bench:server -- [--only append,two,directus,users,growth] [--runs 3] [--seconds 10] [--directus FOLDER] [--most 1000] [--write]');
  process.exit(2);
}
if (postgresPrograms() === undefined) {
  console.error(whyNoPostgres);
  process.exit(2);
}
const say = (line: string) => console.error(line);
const chapters: Readonly<Record<string, () => Promise<string>>> = {
  append: async () => appendTable(await measureAppend({ runs, seconds, processes: 1, books: 100, hands: 32 }), 1),
  two: async () => appendTable(await measureAppend({ runs, seconds, processes: 2, books: 100, hands: 32 }), 2),
  directus: async () => (values.directus === undefined ? '' : directusTable(await measureDirectus(values.directus, { runs, seconds }))),
  users: async () => usersTable(await measureUsers({ runs, seconds: seconds * 3, rate: 200, processes: 1, say })),
  growth: async () => growthTable(await measureGrowth([1, 10, 100, 1000].filter((size) => size <= most), say)),
};
const chosen = Object.keys(chapters).filter((name) => values.only === undefined || values.only.split(',').includes(name));
const told: string[] = [];
for (const name of chosen) {
  const before = loadNow();
  const table = await chapters[name]?.().catch((cause: unknown) => {
    // the others are worth having all the same
    console.error(name, cause);
    process.exitCode = 1;
    return '';
  });
  if (table === undefined || table === '') continue;
  told.push(`${table}\n\nLoad of the machine: ${before.toFixed(1)} → ${loadNow().toFixed(1)}`);
  console.log(`\n${told.at(-1)}`);
}
const machine = machineText('PostgreSQL 15 on the same machine');
console.log(`\n${machine}`);
if (values.write) writeFigures(fileURLToPath(new URL('README.md', import.meta.url)), [machine, ...told]);
process.exit();
