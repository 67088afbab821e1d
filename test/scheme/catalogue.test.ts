import { expect, it } from 'vitest';

import { catalogue, loadScheme } from '#scheme/catalogue.ts';
import { validateScheme } from '#scheme/validate.ts';

it.each(catalogue)('$id is what the catalogue says', async ({ id, ...said }) => {
  const scheme = await loadScheme(id);
  expect({ id: scheme?.id, title: scheme?.title, issuer: scheme?.issuer, issued: scheme?.source.issued, example: scheme?.example }).toEqual({ id, ...said });
  expect(validateScheme(scheme).ok).toBe(true);
  expect(await loadScheme(id)).toBe(scheme);
});

it('ships the two regulations, and answers nothing for an id it has not', async () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['arxan-2021', 'tianshui-2015']));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await loadScheme('nowhere-1999')).toBeUndefined();
  expect(await loadScheme('constructor')).toBeUndefined();
});
