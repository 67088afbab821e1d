/** The published list of a draw of peers: read back, drawn again; a changed one is found out. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readPeerDraw, repeatPeerDraw, writePeerDraw } from '#exchange/peer-draw-file.ts';
import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { root } from '../house/files.ts';

const input: PeerDrawInput = {
  seed: '518', perUnit: 2, conflicts: [{ unit: 'a', reviewer: 'b', reason: '隶属' }], lastYear: [], wishes: [],
  groups: [{ name: '县区', units: ['a', 'b', 'c', 'd', 'e', 'f'], reviewsNobody: [] }],
};
const draw = drawPeers(input);
const text = writePeerDraw('2026年互评', input, draw.ok ? draw.pairs : []);
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('the list', () => {
  it('read back, gives the same draw', () => {
    const read = readPeerDraw(text);
    expect(read.ok && repeatPeerDraw(read.file).same).toBe(true);
  });

  it.each([
    ['no JSON', '{', { fault: 'json' }],
    ['another format', '{"format":"kaoping-draw"}', { fault: 'format' }],
    ['a newer version', changed((file) => (file['version'] = 9)), { fault: 'version', version: '9' }],
    ['a missing field', changed((file) => delete (file['input'] as Record<string, unknown>)['seed']), { fault: 'shape', where: 'input.seed' }],
    ['a conflict taken out afterwards', changed((file) => ((file['input'] as { conflicts: unknown[] }).conflicts = [])), { fault: 'hash' }],
    ['a unit in two groups', writePeerDraw('', { ...input, groups: [...input.groups, { name: '乙', units: ['a'], reviewsNobody: [] }] }, []), { fault: 'input', where: 'groups.1.units.0', what: 'twice' }],
  ])('with %s is refused, and where', (_, broken, fault) => {
    expect(readPeerDraw(broken)).toMatchObject({ ok: false, ...fault });
  });
});

describe('npm run draw', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  const run = (content: string) => {
    const file = join(folder, 'list.json');
    writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync('npm', ['--silent', 'run', 'draw', '--', file], { cwd: root, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('says that a list is as published', () => {
    expect(run(text)).toMatchObject({ status: 0, stdout: expect.stringMatching(/\na\t[c-f]\t[c-f]\n[\s\S]*same as published\n$/) });
  });

  it('finds out exchanged reviewers', () => {
    expect(run(changed((file) => ((file['pairs'] as { reviewers: string[] }[])[0] = { ...(file['pairs'] as { reviewers: string[] }[])[0], reviewers: ['b', 'c'] })))).toMatchObject({ status: 1, stdout: expect.stringContaining('DIFFERS') });
  });

  it('names who has too few left', () => {
    const narrow = { ...input, conflicts: ['b', 'c', 'd', 'e'].map((reviewer) => ({ unit: 'a', reviewer, reason: '隶属' })) };
    expect(run(writePeerDraw('', narrow, []))).toMatchObject({ status: 1, stdout: expect.stringContaining('a has 1 of 5 left and needs 2') });
  });

  it('refuses a file that is no list', () => {
    expect(run('{}')).toMatchObject({ status: 2, stdout: '', stderr: 'not a list of a draw: format\n' });
  });
});
