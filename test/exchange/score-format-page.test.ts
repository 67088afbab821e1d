/** The facts on the page of the score format are taken, and the fields of the result are those on the page. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { scoreFile } from '#exchange/score-file.ts';

const page = readFileSync(new URL('../../docs/score-format.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, example]) => example ?? '');

it('docs/score-format.md shows facts that are taken', async () => {
  expect(examples).toHaveLength(3);
  const answers = await Promise.all(examples.map(scoreFile));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
});

it('and results as they are printed', async () => {
  const answer = await scoreFile(examples[0] ?? '');
  if (!answer.ok) throw new Error('refused');
  const [unit] = JSON.parse(answer.output).units;
  const shown = page.slice(page.indexOf('## Result'));
  const fields = [...shown.slice(0, shown.indexOf('`total` and')).matchAll(/"(\w+)":/g)].map(([, name]) => name ?? '');
  const places = Object.keys(unit).map((name) => fields.indexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(shown).toContain(`"total": "${unit.total}"`);
});
