/** The command as a process: exit codes, which stream says what, and all published cases through it. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the script of package.json; npm itself would only add half a second to each case. */
function score(args: readonly string[], input: string | Buffer = ''): Promise<Ending> {
  const [program = '', ...fixed] = (scripts['score'] ?? '').split(' ');
  const child = spawn(join(root, 'node_modules/.bin', program), [...fixed, ...args], { cwd: root });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // The command may stop reading a file that is too large; that breaks the pipe and is no failure of the test.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString('utf8'), errors: Buffer.concat(errors).toString('utf8') }));
  });
}

const folder = mkdtempSync(join(tmpdir(), 'score-'));

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Expected {
  readonly unit: string;
  readonly total: string | null;
  readonly grade: string | null;
}

describe.each(['arxan', 'tianshui'])('the published cases of %s', (name) => {
  const cases: { facts: object; expected: readonly Expected[] } = JSON.parse(readFileSync(new URL(`../engine/cases/${name}.json`, import.meta.url), 'utf8'));

  it('come out of the command as expected, from a file and from standard input', async () => {
    const facts = JSON.stringify(cases.facts);
    const [fromFile, fromInput] = await Promise.all([score([fileOf(`${name}.json`, facts)]), score(['-'], facts)]);
    expect(fromFile).toMatchObject({ code: 0, errors: '' });
    expect(fromInput).toEqual(fromFile);
    const { units }: { units: readonly Expected[] } = JSON.parse(fromFile.out);
    expect(units.map(({ unit, total, grade }) => ({ unit, total, grade }))).toEqual(cases.expected.map(({ unit, total, grade }) => ({ unit, total, grade })));
  });
});

describe('bad input ends with 2, nothing on standard output, and a line per fault', () => {
  it.each([
    ['no file named', [], '', 'usage: npm run --silent score -- <facts.json | ->\n'],
    ['two files named', ['a', 'b'], '', 'usage: npm run --silent score -- <facts.json | ->\n'],
    ['a file that is not there', [join(folder, 'none.json')], '', expect.stringMatching(/^\(file\): cannot be read: .*ENOENT.*\n$/)],
    ['a folder', [folder], '', expect.stringMatching(/^\(file\): cannot be read: .*EISDIR.*\n$/)],
    ['an empty input', ['-'], '', '(file): not JSON: it ends too early, at line 1, column 1\n'],
    ['text that is not UTF-8', ['-'], Buffer.from([0x7b, 0xff, 0x7d]), '(file): not UTF-8 text\n'],
    ['UTF-16', ['-'], Buffer.from('\ufeff{}', 'utf16le'), '(file): not UTF-8 text\n'],
    [
      'two faults after a good unit',
      ['-'],
      '{"scheme":"arxan-2021","units":[{"unit":"a","problems":[]},{"unit":"b","problems":[{"id":"p","charges":[{"item":"9.9","rule":"a"}]}],"fraud":1}]}',
      'units[1].problems[0].charges[0].item: unknown item "9.9"\nunits[1].fraud: 1 is neither 0 nor from 2 to 5\n',
    ],
  ])('%s', async (_what, args, input, errors) => {
    expect(await score(args, input)).toEqual({ code: 2, out: '', errors });
  });

  it('a million levels of nesting', async () => {
    expect(await score(['-'], '['.repeat(1_000_000))).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('nested more than 64 levels deep') });
  });

  it('a file larger than anything meant', async () => {
    expect(await score(['-'], Buffer.alloc(65 * 2 ** 20, ' '))).toEqual({ code: 2, out: '', errors: '(file): larger than 64 MiB\n' });
  });

  it('more faults than anybody reads', async () => {
    const units = Array.from({ length: 1_500 }, () => '7').join(',');
    const { code, out, errors } = await score(['-'], `{"scheme":"arxan-2021","units":[${units}]}`);
    const lines = errors.trimEnd().split('\n');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines).toHaveLength(1_001);
    expect(lines.at(-1)).toBe('(file): 500 more faults are not listed');
  });
});

it('a unit per village of a province is scored in one go', async () => {
  const problems = Array.from({ length: 20 }, (_, index) => ({ id: `p${index}`, charges: [{ item: '2.1', rule: 'a' }] }));
  const units = Array.from({ length: 5_000 }, (_, index) => ({ unit: `u${index}`, problems }));
  const { code, out } = await score(['-'], JSON.stringify({ scheme: 'arxan-2021', units }));
  expect(code).toBe(0);
  expect(JSON.parse(out).units).toHaveLength(5_000);
});
