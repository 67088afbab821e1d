/** The example on the page of the scheme format is a scheme, and scores what the page says. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import { validateScheme } from '#scheme/validate.ts';

const page = readFileSync(new URL('../../docs/scheme-format.md', import.meta.url), 'utf8');

it('docs/scheme-format.md ends with a whole scheme that gives 87.50', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const checked = validateScheme(JSON.parse(example));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const late = { id: 'p', charges: [{ item: '1.1', rule: 'a', count: 3 }] };
  const result = evaluate(checked.scheme, { unit: 'u', problems: [late], fraud: '0', leaves: { checks: { kind: 'problems' }, public: { kind: 'score', score: '80' } } });
  expect(result).toMatchObject({ total: '87.50', grade: '合格' });
  expect(page).toContain('= 87.50, 合格');
});
