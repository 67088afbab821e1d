/**
 * Detection and false alarms of the integrity panel on made-up years: `npm run bench:integrity`, with `-- --write` into docs/integrity.md,
 * `-- --years N` for another number of years.
 *
 * Imports: bench (machine), view.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';

import { analyse } from '#view/integrity/analyse.ts';
import { machineText } from '../machine.ts';
import { countYears } from './count.ts';
import { makeYear, wrongs, type YearShape } from './years.ts';

const years = Number(process.argv[process.argv.indexOf('--years') + 1]) || 100;
const shapes: readonly (readonly [string, YearShape])[] = [
  ['36 units, 5 reviewers each, the office has scored all', { units: 36, perUnit: 5, office: 1, favour: 10 }],
  ['36 units, 5 reviewers each, the office has scored half', { units: 36, perUnit: 5, office: 0.5, favour: 10 }],
  ['36 units, 5 reviewers each, the office has scored none', { units: 36, perUnit: 5, office: 0, favour: 10 }],
  ['12 units, 3 reviewers each, the office has scored all', { units: 12, perUnit: 3, office: 1, favour: 10 }],
];
const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;

const before = loadavg()[0] ?? 0;
const lines = shapes.flatMap(([title, shape]) => {
  const rows = wrongs.map((wrong) => {
    // false alarms are rare, and honest years need more of them to be counted
    const counted = countYears(shape, wrong, { years: wrong === 'honest' ? 3 * years : years, seed: 'bench' });
    return `| ${wrong} | ${counted.years} | ${wrong === 'honest' ? '—' : percent(counted.found, counted.years)} | ${percent(counted.false, counted.years)} |`;
  });
  return [`**${title}**`, '', '| year | made | found | false alarm |', '|---|---:|---:|---:|', ...rows, ''];
});
const { year } = makeYear(shapes[0]?.[1] ?? { units: 36, perUnit: 5, office: 1, favour: 10 }, 'honest', 'time');
const times = Array.from({ length: 7 }, () => {
  const begin = performance.now();
  analyse(year);
  return performance.now() - begin;
}).sort((a, b) => a - b);
const text = [`${machineText('seeded')}. Load ${before.toFixed(1)} → ${(loadavg()[0] ?? 0).toFixed(1)}. A favour is 10 points of a hundred.`, '', ...lines, `One analysis of 36 units × 5 sheets: ${(times[3] ?? 0).toFixed(0)} ms, median of 7.`].join('\n');
console.log(text);
if (process.argv.includes('--write')) {
  const page = new URL('../../docs/integrity.md', import.meta.url);
  const [head = '', tail = ''] = readFileSync(page, 'utf8').split(/<!-- figures -->[\s\S]*<!-- \/figures -->/);
  writeFileSync(page, `${head}<!-- figures -->\n\n${text}\n\n<!-- /figures -->${tail}`);
}
