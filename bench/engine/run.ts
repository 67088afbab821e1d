/**
 * `npm run bench:engine`: the batch engine beside its peers, in one run; prints, and writes nothing unless told to.
 *
 *   npm run bench:engine -- --rounds 9          more rounds than five
 *   npm run bench:engine -- --write             puts the figures into bench/engine/README.md
 *   npm run bench:engine -- --with-workbook     HyperFormula too, fetched into a temporary folder for this run
 *   npm run bench:engine -- --agree 1000000     only: batch and oracle on so many random cases (--seed 1)
 *
 * Imports: bench/engine.
 */

import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { agree } from './agree.ts';
import { fields } from './contestants.ts';
import { coldTable, millionTable } from './fresh-tables.ts';
import { incremental } from './incremental.ts';
import { throughput } from './throughput.ts';
import { withoutWorkbook, workbookTable } from './workbook-table.ts';
import { writeFigures } from './write-figures.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    'with-workbook': { type: 'boolean', default: false },
    agree: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [rounds, cases, seed] = [Number(values.rounds), Number(values.agree ?? 0), Number(values.seed)];
if (![rounds, cases, seed].every((value) => Number.isSafeInteger(value) && value >= 0) || rounds < 1) {
  console.error('npm run bench:engine -- [--rounds 5] [--write] [--with-workbook] | --agree 1000000 [--seed 1]');
  process.exit(2);
}

if (values.agree === undefined) {
  const told: string[] = [machineText()];
  const tell = (table: string) => {
    console.log(`\n${table}`);
    told.push(table);
  };
  const all = fields();
  for (const field of all) for (const units of [1_000, 100_000]) tell(await throughput(field, units, rounds));
  tell(values['with-workbook'] ? await workbookTable(all, rounds) : withoutWorkbook);
  tell(millionTable(3));
  tell(await coldTable(7));
  tell(incremental(all));
  console.log(`\n${told[0]}`);
  if (values.write) writeFigures(fileURLToPath(new URL('README.md', import.meta.url)), told);
} else {
  const began = performance.now();
  const { cases: done, outside, differences } = agree(cases, seed);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${done.toLocaleString('en')} cases in columns, ${outside.toLocaleString('en')} left to the oracle, seed ${seed}, ${seconds} s`);
  console.log(differences.length === 0 ? 'Batch and oracle agree in every figure.' : differences.join('\n'));
  process.exitCode = differences.length === 0 ? 0 : 1;
}

function machineText(): string {
  const processors = cpus();
  return `Node ${process.versions.node} on ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}. Each table tells the machine’s load before and after it: above 1, other work ran at the same time.`;
}
