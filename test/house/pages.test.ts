/** The pages promise nothing that is not there: each file they point to exists, each command they name can be run. */

import { existsSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

import { filesUnder, root, textOf } from './files.ts';

const pages = filesUnder('').filter((path) => path.endsWith('.md') && path !== 'THIRD_PARTY_LICENSES.md');
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'));

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  it('points only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target]) => target ?? '');
    const local = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(`${root}${posix.join(dirname(page), target)}`))).toEqual([]);
  });

  it('names only commands that can be run', () => {
    const named = [...text.matchAll(/npm run (?:--?\w+ )*([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('the front page names both commands', () => {
  expect(textOf('README.md')).toMatch(/npm start[\s\S]*npm test/);
});
