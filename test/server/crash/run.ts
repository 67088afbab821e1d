/** `npm run crash -- 100`: that many kills over PostgreSQL (every second one of the database) and over the embedded database. */

import { crash } from './crash.ts';
import { postgresPrograms, whyNoPostgres } from '../local-postgres.ts';

const kills = Number(process.argv[2] ?? 100);
const homes = postgresPrograms() === undefined ? (['embedded'] as const) : (['server', 'embedded'] as const);
if (homes.length === 1) say(whyNoPostgres);
for (const over of homes) {
  const began = performance.now();
  const outcome = await crash({ over, kills, port: 5258, databasePort: 55_480, tell: (line) => say(`${over}: ${line}`) });
  const { lost, twice, faults } = outcome;
  say(JSON.stringify({ over, seconds: Math.round((performance.now() - began) / 1000), ...outcome, lost: lost.length, twice: twice.length }));
  if (lost.length + twice.length + faults.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
