/** What the app ships is free to be shipped, and the page that says so is up to date. */

import { describe, expect, it } from 'vitest';

import { fileName, licencePage, shippedPackages } from '../../bin/licences.mjs';
import { textOf } from './files.ts';

const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', '0BSD']);

/** Public domain dedication, as free as a licence can be; it comes with the router. */
const looked = new Set(['isbot: Unlicense']);

describe('the packages that the app contains', () => {
  it('are under licences that we may pass on', () => {
    const refused = shippedPackages()
      .map(({ name, licence }) => ({ told: `${name}: ${licence}`, parts: licence.replace(/[()]/g, '').split(/ AND /) }))
      .filter(({ told, parts }) => !looked.has(told) && !parts.every((part) => allowed.has(part)));
    expect(shippedPackages().length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  it(`are all named in ${fileName} (npm run licences)`, () => {
    expect(textOf(fileName)).toBe(licencePage());
  });
});
