/** The lock installs the same packages everywhere: on every machine, from any registry. */

import { expect, it } from 'vitest';

import { textOf } from './files.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(textOf('package-lock.json'));
const installed = Object.entries(packages).filter(([path]) => path !== '');

it('names no place where a package came from, but how its content is recognised', () => {
  expect(installed.length).toBeGreaterThan(0);
  expect(installed.filter(([, entry]) => entry.resolved !== undefined || entry.integrity === undefined)).toEqual([]);
});

it('has the programs of every machine, not only of the one where it was written', () => {
  const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined)
      .map((name) => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});
