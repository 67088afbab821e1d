/** The breadcrumb of an address. */

import { expect, it } from 'vitest';

import { trailOf } from '#app/shell/trail-of.ts';

const steps = (path: string) => trailOf(path).map((step) => step.word ?? `${step.param}=${step.value}`);

it.each([
  ['/', ['home']],
  ['/years', ['home', 'years']],
  ['/years/new', ['home', 'years', 'newYear']],
  ['/years/demo', ['home', 'years', 'book=demo']],
  ['/years/demo/problems/new', ['home', 'years', 'book=demo', 'problems', 'recordProblem']],
  ['/years/demo/desk/edu', ['home', 'years', 'book=demo', 'desk', 'unit=edu']],
  ['/years/demo/sheets/self%3Aedu', ['home', 'years', 'book=demo', 'sheet=self:edu']],
  ['/years/demo/results/%E5%B8%82', ['home', 'years', 'book=demo', 'results', 'unit=市']],
  ['/scheme/arxan-2021', ['home', 'schemes', 'id=arxan-2021']],
  ['/settings', ['home', 'settings']],
  ['/nowhere', ['home', 'nowhere=nowhere']],
  ['/years/%E0%A4%A', ['home', 'years', 'book=%E0%A4%A']],
])('%s is %j', (path, expected) => {
  expect(steps(path)).toEqual(expected);
});

it('leads to the address of each step', () => {
  expect(trailOf('/years/demo/desk/edu').map(({ address }) => address)).toEqual(['/', '/years', '/years/demo', '/years/demo/desk', '/years/demo/desk/edu']);
});
