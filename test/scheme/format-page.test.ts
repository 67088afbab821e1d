/** The page of the scheme format: its whole scheme is taken, and each of its examples comes out as it says. */

import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';

import { constructs, constructsOf } from '#engine/constructs.ts';
import { scoreFile } from '#exchange/score-file.ts';
import { schemeShape } from '#scheme/shape.ts';
import { validateScheme } from '#scheme/validate.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, sheetsOver } from '../engine/make-scheme.ts';

const page = readFileSync(new URL('../../docs/scheme-format.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => JSON.parse(block ?? ''));
const examples = blocks.filter((block) => 'totals' in block);
const [whole] = blocks.filter((block) => !('totals' in block));

const text = { zh: '文', en: 'text' };
const clause = { ref: text };

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const each = (value: unknown, fill: (one: Json) => Json) => listOf(value).map(fill);

// what everything has, and the page leaves out
const named = (one: Json): Json => ({ title: text, clause, ...one });
const titled = (one: Json): Json => ({ title: text, ...one });
const ruled = (one: Json): Json => ({ text, per: text, clause, ...one });

function nodeOf(one: Json): Json {
  const voices = 'voices' in one ? { voices: each(one['voices'], titled) } : {};
  const questions = 'questions' in one ? { questions: each(one['questions'], (own) => ({ ...titled(own), options: each(own['options'], titled) })) } : {};
  const parts = 'parts' in one ? { parts: each(one['parts'], (part) => ({ ...part, of: isObject(part['of']) ? nodeOf(part['of']) : null })) } : {};
  return { ...named(one), ...voices, ...questions, ...parts };
}

function earnedOf(one: Json): Json {
  const words = { levels: {}, scale: { figure: text }, quota: { figure: text }, ranking: { figure: text }, rate: { done: text, due: text } };
  const kind = String(one['kind']) as keyof typeof words;
  return { ...one, ...words[kind], ...('levels' in one && { levels: each(one['levels'], titled) }) };
}

function bandOf({ name, quota, requires, ...one }: Json): Json {
  return { ...one, name: { zh: name, en: '' }, ...(isObject(quota) && { quota: { clause, ...quota } }), ...(requires !== undefined && { requires: each(requires, (own) => ({ clause, ...own })) }) };
}

function topOf({ bands, by, fraud, bonuses, adjustments, vetoes, flags, classes, rounding, ...rest }: Json): Json {
  return {
    ...rest,
    ...(bonuses !== undefined && { bonuses: each(bonuses, (own) => ({ ...named(own), rules: each(own['rules'], ruled) })) }),
    ...(adjustments !== undefined && { adjustments: each(adjustments, named) }),
    ...(vetoes !== undefined && { vetoes: each(vetoes, (own) => ({ text, clause, ...own })) }),
    ...(flags !== undefined && { flags: each(flags, named) }),
    ...(classes !== undefined && { classes: each(classes, named) }),
    ...(isObject(rounding) && { rounding: { clause, ...rounding } }),
    ...(bands !== undefined && { grades: { bands: each(bands, bandOf), setByOffice: false, clause, ...(by !== undefined && { by }) } }),
    ...(isObject(fraud) && { fraud: { clause, ...fraud } }),
  };
}

function schemeOf({ rules, item, category, total, scheme }: Json): Json {
  const first = { ...makeItem('1', '20', []), rules: each(rules, ruled), ...(isObject(item) ? { ...item, ...(isObject(item['earned']) && { earned: earnedOf(item['earned']) }) } : {}) };
  const table = makeTable('t', '100', [['c', '100', [makeItem('2', '80', [makeRule('a', '1')])]]]);
  const [only] = table.categories;
  const filled = { ...table, categories: [{ ...only, items: [first, ...(only?.items ?? [])], ...(isObject(category) ? category : {}) }] };
  const base = makeScheme(node.deductions('deductions', 't'), { sheets: sheetsOver('t') });
  return { ...base, tables: [filled], ...(isObject(total) && { total: nodeOf(total) }), ...(isObject(scheme) ? topOf(scheme) : {}) };
}

describe('docs/scheme-format.md', () => {
  it('shows a whole scheme that is taken', () => {
    expect(validateScheme(whole)).toMatchObject({ ok: true });
  });

  it.each(examples.map((example) => [JSON.stringify(example).slice(0, 90), example]))('%s', async (_name, example) => {
    const answer = await scoreFile(JSON.stringify({ scheme: schemeOf(example), units: example.units }));
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    const { units } = JSON.parse(answer.output);
    expect(units.map(({ total }: { total: string }) => total)).toEqual(example.totals);
    if (example.grades !== undefined) expect(units.map(({ grade }: { grade: string }) => grade)).toEqual(example.grades);
  });

  it('has an example of every construct', () => {
    const used = new Set(examples.flatMap((example) => {
      const checked = validateScheme(schemeOf(example));
      return checked.ok ? constructsOf(checked.scheme) : [];
    }));
    // told in words: it takes a second table
    expect(constructs.filter((construct) => !used.has(construct))).toEqual(['severalDeductions']);
  });
});

it('docs/scheme.schema.json is made from the code and current', async () => {
  const schema = z.toJSONSchema(schemeShape);
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/scheme.schema.json');
});
