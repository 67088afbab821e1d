/** Each room has a sign, short enough to be read while walking in; tests stand where their room stands. */

import { describe, expect, it } from 'vitest';

import { filesUnder, foldersIn, textOf } from './files.ts';

const longest = 15;

describe('the signs', () => {
  it.each(foldersIn('src'))('hang in %s, in at most fifteen lines', (room) => {
    expect(filesUnder(`src/${room}`)).toContain(`src/${room}/README.md`);
    expect(textOf(`src/${room}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(longest);
  });
});

describe('the tests', () => {
  it('mirror the rooms', () => {
    const places = new Set([...foldersIn('src'), 'house', 'cluster', 'containers', 'simulation', 'browser', 'journey', 'support', 'mock', 'bench', 'bin']);
    expect(foldersIn('test').filter((folder) => !places.has(folder))).toEqual([]);
  });
});
