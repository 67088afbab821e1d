/** Schemes from the command line: what it says, on which stream, with which exit code. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { schemeCommand, type SchemeAnswer } from '#exchange/scheme-file.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scheme-'));
const text = (scheme: unknown) => ({ text: JSON.stringify(scheme) });
const own: Scheme = { ...arxan2021, id: 'mine' };

function linesOf(answer: SchemeAnswer): readonly string[] {
  return answer.ok ? answer.lines : answer.faults.map(({ path, code }) => `${path.join('.')} ${code}`);
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/tsx'), ['src/runtime/scheme.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('scheme', () => {
  it('check: a sound one is named with its hash', async () => {
    expect(linesOf(await schemeCommand('check', [text(own)]))).toEqual([`sound: mine ${schemeHash(own)}`]);
  });

  it('check: every fault with its place, counted from the file', async () => {
    const broken = { ...own, fraud: { ...own.fraud, min: '9' }, grades: { ...own.grades, bands: own.grades.bands.slice(0, 2) } };
    expect(linesOf(await schemeCommand('check', [text(broken)]))).toEqual(expect.arrayContaining(['grades.bands.1.min lastBandNotZero', 'fraud.max fraudRangeUpsideDown']));
  });

  it('check against the scheme above: that it fits, or each place that it locked', async () => {
    const city: Scheme = { ...arxan2021, id: 'city', locks: { tables: [{ table: 'standard' }], grades: true } };
    const base = { id: 'city', hash: schemeHash(city) };
    const grades = { ...own.grades, bands: own.grades.bands.map((band, place) => (place === 0 ? { ...band, min: '91' } : band)) };
    expect(linesOf(await schemeCommand('check', [text({ ...own, base }), text(city)]))).toEqual([`sound: mine ${schemeHash({ ...own, base })}`, `fits: city ${schemeHash(city)}`]);
    expect(linesOf(await schemeCommand('check', [text({ ...own, base, grades }), text(city)]))).toEqual(['grades.bands.0.min lockedChanged']);
    const [file, above] = [join(folder, 'county.json'), join(folder, 'city.json')];
    writeFileSync(file, JSON.stringify({ ...own, base, grades }));
    writeFileSync(above, JSON.stringify(city));
    expect(run('check', file, '--base', above)).toEqual({ status: 2, stdout: '', stderr: `${file}: grades.bands[0].min: the scheme above locked this as "90"; it cannot be "91"\n` });
  });

  it('hash: of a file the same as of the shipped scheme with the same words, whatever the order of its fields', async () => {
    const turned = Object.fromEntries(Object.entries(arxan2021).reverse());
    expect(linesOf(await schemeCommand('hash', [text(turned)]))).toEqual(linesOf(await schemeCommand('hash', [{ id: 'arxan-2021' }])));
  });

  it('diff: a line for each change, by the names of things', async () => {
    const changed = structuredClone(own) as { -readonly [K in keyof Scheme]: Scheme[K] } & { tables: { categories: { items: { points: string; rules: { points: string }[] }[] }[] }[] };
    changed.tables[0]!.categories[0]!.items[1]!.rules[0]!.points = '2';
    expect(linesOf(await schemeCommand('diff', [text(own), text(changed)]))).toEqual(['~ tables[standard].categories[1].items[1.2].rules[a].points: "1" -> "2"']);
  });

  it('show: table, items and rules, one to a line', async () => {
    expect(linesOf(await schemeCommand('show', [text(own)]))).toEqual(expect.arrayContaining(['    2.2 依申请公开, 20', '      a 未按规定办理: -1 each', '优秀 >= 90', 'fraud -2 to -5']));
  });

  it.each([['a scheme that nobody ships', { id: 'nowhere' }, ' unknownScheme'], ['no JSON', { text: '{' }, ' unexpectedEnd'], ['a field given twice', { text: '{"format":1,"format":1}' }, 'format givenTwice']])('refuses %s', async (_what, input, line) => {
    const answer = await schemeCommand('check', [input]);
    expect(answer.ok).toBe(false);
    expect(linesOf(answer)[0]).toContain(line.trim());
  });
});

describe('the process', () => {
  it('ends with 0 and the answer, or with 2, nothing on standard output and a line per fault', () => {
    const good = join(folder, 'good.json');
    const bad = join(folder, 'bad.json');
    writeFileSync(good, JSON.stringify(own));
    writeFileSync(bad, JSON.stringify({ ...own, title: { zh: '', en: '' } }));
    expect(run('hash', good)).toEqual({ status: 0, stdout: `${schemeHash(own)}\n`, stderr: '' });
    expect(run('check', bad)).toEqual({ status: 2, stdout: '', stderr: 'title.zh: the text is empty\n' });
    expect(run('diff', good)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('usage:') });
    expect(run('diff', good, bad)).toMatchObject({ status: 2, stderr: expect.stringContaining('bad.json: title.zh') });
  });
});
