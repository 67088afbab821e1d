/**
 * What was measured, as Markdown: medians, with the least and the most of the runs.
 *
 * Imports: bench, the files beside it.
 */

import { medianOf } from '../engine/clock.ts';
import type { AppendOutcome, AppendRun } from './append.ts';
import type { PeerOutcome } from './directus.ts';
import type { GrowthRow } from './growth.ts';
import type { UsersOutcome } from './users.ts';

const digits = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2));

/** "12.3 (11.0 – 14.1)". */
function spread(runs: readonly number[]): string {
  return runs.length === 1 ? digits(runs[0] ?? Number.NaN) : `${digits(medianOf(runs))} (${digits(Math.min(...runs))} – ${digits(Math.max(...runs))})`;
}

function verdict(value: number, aim: number, isMet: boolean): string {
  return `${digits(value)}, aim ${aim}: ${isMet ? 'met' : '**missed**'}`;
}

export function appendTable({ one, many, spent }: AppendOutcome, processes: number): string {
  const row = (what: string, runs: readonly AppendRun[], aim?: number) => {
    const ratios = runs.map(({ bare, ours }) => ours / bare);
    const ratio = medianOf(ratios);
    return `| ${what} | ${spread(runs.map(({ bare }) => bare))} | ${spread(runs.map(({ ours }) => ours))} | ${spread(ratios)} | ${aim === undefined ? '' : verdict(ratio, aim, ratio >= aim)} |`;
  };
  return [
    `### Commands per second beside pgbench, ${processes === 1 ? 'one process' : `${processes} processes`} of the service`, '',
    '| | pgbench, commits per second | commands per second | ratio | |', '|---|---:|---:|---:|---|',
    row('one book', one), row('100 books', many, 0.4), '',
    `Processor time per command over 100 books, ms: service ${spread(spent.map(({ service }) => service))}, PostgreSQL ${spread(spent.map(({ database }) => database))}, whoever asks ${spread(spent.map(({ asking }) => asking))}. In each run pgbench comes first and the service after it, over as many lines to the database (8 for each process).`,
  ].join('\n');
}

export function usersTable({ loginSeconds, runs, mostPerSecond }: UsersOutcome): string {
  const wait = (deed: 'all' | 'read' | 'draft' | 'command', what: string) => {
    const [p50, p99] = [runs.map(({ waits }) => waits[deed].p50), runs.map(({ waits }) => waits[deed].p99)];
    return `| ${what} | ${spread(p50)} | ${spread(p99)} | ${deed === 'all' ? verdict(medianOf(p99), 100, medianOf(p99) < 100) : ''} |`;
  };
  const percent = (shares: readonly number[]) => `${spread(shares.map((share) => share * 100))} %`;
  return [
    '### 500 people logged in, 200 requests per second, four of five reading', '',
    '| | p50, ms | p99, ms | p99 |', '|---|---:|---:|---|',
    wait('all', 'all'), wait('read', 'a page read'), wait('draft', 'a half-typed sheet kept'), wait('command', 'a command carried out'), '',
    '| | |', '|---|---:|',
    `| answers other than 200 and 304 | ${runs.reduce((sum, { failed }) => sum + failed, 0)} |`,
    `| requests per second at most, 64 at a time | ${spread(mostPerSecond)} |`,
    `| processor taken by the service | ${percent(runs.map(({ cpu }) => cpu.services.reduce((sum, one) => sum + one, 0)))} |`,
    `| by PostgreSQL | ${percent(runs.map(({ cpu }) => cpu.database))} |`,
    `| by whoever asks | ${percent(runs.map(({ cpu }) => cpu.asking))} |`,
    `| memory of the service | ${spread(runs.flatMap(({ memory }) => memory))} MB |`,
    `| all 500 logging in at once | ${digits(loginSeconds)} s |`,
  ].join('\n');
}

export function directusTable({ ours, directus, memory }: PeerOutcome): string {
  const ratios = (of: 'create' | 'read') => ours.map((run, index) => run[of] / (directus[index]?.[of] ?? Number.NaN));
  const row = (what: string, of: 'create' | 'read') => {
    const ratio = medianOf(ratios(of));
    return `| ${what} | ${spread(directus.map((run) => run[of]))} | ${spread(ours.map((run) => run[of]))} | ${spread(ratios(of))} | ${verdict(ratio, 3, ratio >= 3)} |`;
  };
  return [
    '### Beside Directus over the same PostgreSQL, 16 at a time', '',
    '| per second | Directus | here | ratio | |', '|---|---:|---:|---:|---|',
    row('a problem recorded', 'create'), row('the newest 100 problems of a year', 'read'),
    `| all problems of the year, with those added meanwhile, in one answer | | ${spread(ours.map(({ whole }) => whole))} | | |`,
    `| the same by a page that has it | | ${spread(ours.map(({ again }) => again))} | | |`,
    `| memory, MB | ${digits(memory.directus)} | ${digits(memory.ours)} | | |`,
  ].join('\n');
}

export function growthTable(rows: readonly GrowthRow[]): string {
  return [
    '### More years: books of 5,000 entries in one database, ten to an office', '',
    '| books | start, ms | first page of a year, ms | next page, ms | a command, ms | an office’s list of years, first / again, ms | memory at start / one year in use / its office’s / all offices’, MB |', '|---:|---:|---:|---:|---:|---:|---:|',
    ...rows.map(({ books, started, first, next, append, home, memory }) =>
      `| ${books} | ${digits(started)} | ${digits(first)} | ${digits(next)} | ${digits(append)} | ${home.map(digits).join(' / ')} | ${memory.map(digits).join(' / ')} |`),
  ].join('\n');
}
