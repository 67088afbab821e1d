/** Every construct of a scheme has its form: no field of the grammar that a shipped scheme uses is without one, and every field has words. */

import { describe, expect, it } from 'vitest';

import { catalogue, loadScheme } from '#scheme/catalogue.ts';
import { en } from '#screens/scheme-editor/language/en.ts';
import { zh } from '#screens/scheme-editor/language/zh.ts';
import { aboutSpecs, beyondSpecs, gradeSpecs } from '#screens/scheme-editor/shapes/beyond-shape.ts';
import { dutySpecs } from '#screens/scheme-editor/shapes/duty-shape.ts';
import { inheritSpecs } from '#screens/scheme-editor/shapes/inherit-shape.ts';
import { categoryShape, itemShape, tableShape } from '#screens/scheme-editor/shapes/rule-shape.ts';
import { surveySpecs } from '#screens/scheme-editor/shapes/survey-shape.ts';
import { freeId, freeLetter, withCase, type Shape, type Spec } from '#screens/scheme-editor/shapes/shape.ts';
import { nodeShape, yearSpecs } from '#screens/scheme-editor/shapes/total-shape.ts';
import { everyConstruct } from '../../engine/every-construct.ts';

const top: readonly Spec[] = [
  ...aboutSpecs, ...gradeSpecs, ...beyondSpecs, ...yearSpecs, ...dutySpecs, ...surveySpecs, ...inheritSpecs,
  { kind: 'group', name: 'total', shape: () => nodeShape, blank: () => ({}) },
  { kind: 'list', name: 'tables', shape: () => ({ fields: [...tableShape.fields, { kind: 'list', name: 'categories', shape: () => ({ fields: [...categoryShape.fields, { kind: 'list', name: 'items', shape: () => itemShape, blank: () => ({}) }] }), blank: () => ({}) }] }), blank: () => ({}) },
];

/** Fields of a value that no form shows. */
function without(specs: readonly Spec[], value: unknown, place = ''): readonly string[] {
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => {
    const spec = specs.find((one) => one.name === name);
    if (spec === undefined) return [`${place}${name}`];
    if (spec.kind === 'group') return inShape(spec.shape(), inner, `${place}${name}.`);
    if (spec.kind === 'list') return (inner as readonly unknown[]).flatMap((one) => inShape(spec.shape(), one, `${place}${name}.`));
    return [];
  });
}

function inShape(shape: Shape, value: unknown, place: string): readonly string[] {
  if (shape.isWords === true) return [];
  const { by } = shape;
  const chosen = by === undefined ? undefined : by.cases[String((value as Record<string, unknown>)[by.name])];
  const own: readonly Spec[] = by === undefined ? [] : [{ kind: 'choice', name: by.name, of: Object.keys(by.cases) }, ...(chosen?.fields ?? [])];
  return without([...shape.fields, ...own], value, place);
}

function everySpec(specs: readonly Spec[], seen = new Set<Shape>()): readonly Spec[] {
  return specs.flatMap((spec) => {
    if (spec.kind !== 'group' && spec.kind !== 'list') return [spec];
    const shape = spec.shape();
    if (seen.has(shape)) return [spec];
    seen.add(shape);
    const { by } = shape;
    const cases = by === undefined ? [] : [{ kind: 'choice' as const, name: by.name, of: Object.keys(by.cases) }, ...Object.values(by.cases).flatMap(({ fields }) => fields)];
    return [spec, ...everySpec([...shape.fields, ...cases], seen)];
  });
}

describe('the forms of the workshop', () => {
  it.each(catalogue.map(({ id }) => id))('show every field of %s', async (id) => {
    // the version of the format is not the office's to change, and a copy is no example any more
    expect([...new Set(without(top, await loadScheme(id)))].filter((field) => field !== 'format' && field !== 'example')).toEqual([]);
  });

  it('show every field of a scheme that uses every construct', () => {
    expect([...new Set(without(top, everyConstruct))].filter((field) => field !== 'format')).toEqual([]);
  });

  it.each([['Chinese', zh], ['English', en]] as const)('have a word in %s for every field, choice and element', (_language, words) => {
    const said = (list: object, key: string) => Object.hasOwn(list, key);
    const missing = everySpec(top).flatMap((spec) => {
      const name = spec.word ?? spec.name;
      const field = said(words.field, name) || spec.name === 'total' ? [] : [`field.${name}`];
      const choices: Readonly<Record<string, object>> = words.choice;
      const options = spec.kind !== 'choice' ? [] : spec.of.filter((one) => !said(choices[name] ?? {}, String(one))).map((one) => `choice.${name}.${one}`);
      const element = spec.kind === 'list' && !['categories', 'items', 'tables'].includes(name) && !said(words.one, name) ? [`one.${name}`] : [];
      return [...field, ...options, ...element];
    });
    expect(missing).toEqual([]);
  });
});

describe('a new element', () => {
  it('gets an id that is free', () => {
    expect(freeId('1.', new Set(['1.1', '1.2']))).toBe('1.3');
    expect(freeLetter(new Set(['a', 'c']))).toBe('b');
  });

  it('keeps what both kinds have when its kind is changed', () => {
    const rules = itemShape.fields.find((spec) => spec.name === 'rules');
    const shape = rules?.kind === 'list' ? rules.shape() : { fields: [] };
    const rule = { id: 'a', points: '1', counting: 'shortfall', target: '40', step: '1', steps: 'full', text: { zh: '少', en: '' } };
    expect(withCase(shape, rule, 'graduated')).toEqual({ id: 'a', points: '1', counting: 'graduated', further: '', text: { zh: '少', en: '' } });
  });
});
