/** The published list of a draw: written, read back, drawn again; a changed one is found out. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readDraw, repeatDraw, writeDraw } from '#exchange/draw-file.ts';
import type { DrawInput } from '#ledger/inspection-fields.ts';
import { root } from '../house/files.ts';

const input: DrawInput = {
  on: '2026-03-02',
  rules: {
    seed: '518', count: 2, excluded: [{ unit: 'c', reason: '撤并' }], inspectors: ['甲', '乙', '丙'], perUnit: 2, avoid: [], grades: [], gradesFrom: '',
    weights: { kinds: [{ kind: 'town', weight: 2 }], never: 3, longAgo: 2, recent: 1, recentDays: 180, problems: 2, clean: 1, grades: [] },
  },
  candidates: ['a', 'b', 'c', 'd'].map((unit, index) => ({ unit, name: `单位${unit}`, kind: index === 0 ? 'town' as const : 'department' as const, lastVisit: null, lastProblems: 0 })),
};
const text = writeDraw('一季度抽查', input);
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('the list', () => {
  it('read back, gives the same draw', () => {
    const read = readDraw(text);
    expect(read.ok && repeatDraw(read.file).same).toBe(true);
    expect(read.ok && read.file.input).toEqual(input);
  });

  it.each([
    ['no JSON', '{', { fault: 'json' }],
    ['another format', '{"format":"kaoping-book"}', { fault: 'format' }],
    ['a newer version', changed((file) => (file['version'] = 9)), { fault: 'version', version: '9' }],
    ['a missing field', changed((file) => delete (file['input'] as Record<string, unknown>)['on']), { fault: 'shape', where: 'input.on' }],
  ])('with %s is refused, and where', (_, broken, fault) => {
    expect(readDraw(broken)).toMatchObject({ ok: false, ...fault });
  });

  it('whose seed or weights were changed afterwards no longer fits its hash', () => {
    expect(readDraw(changed((file) => ((file['input'] as { rules: { seed: string } }).rules.seed = '519')))).toMatchObject({ ok: false, fault: 'hash' });
  });

  it('that names other units than were drawn is found out', () => {
    const read = readDraw(changed((file) => (file['drawn'] as { unit: string }[]).reverse()));
    expect(read.ok && repeatDraw(read.file).same).toBe(false);
  });
});

describe('npm run draw-inspection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'));
  const command = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return ['--silent', 'run', 'draw-inspection', '--', file];
  };

  it('repeats the draw and says so', () => {
    const said = execFileSync('npm', command('list.json', text), { cwd: root, encoding: 'utf8' });
    expect(said).toContain('same as published');
    expect(said).toContain('seed 518');
  });

  it.each([
    ['names another result', changed((file) => (file['drawn'] as unknown[]).reverse()), 1],
    ['cannot be read', 'nothing', 2],
  ])('ends with a code that tells that a list %s', (name, content, code) => {
    expect(spawnSync('npm', command(`${name.length}.json`, content), { cwd: root }).status).toBe(code);
  });
});
