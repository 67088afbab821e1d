/** A scheme of a class: its tables and weights in the places that it names, everything else as it was. */

import { describe, expect, it } from 'vitest';

import { schemeFor, schemesByClass } from '#scheme/classes.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { twoClasses } from '#scheme/data/examples/two-classes.ts';
import type { Node } from '#scheme/grammar.ts';
import { everyConstruct } from '../engine/every-construct.ts';

const partsOf = (node: Node): readonly (readonly [id: string, weight: string, table: string | undefined])[] =>
  node.kind !== 'weighted' ? [] : node.parts.flatMap(({ weight, of }) => [[of.id, weight, of.kind === 'deductions' ? of.table : undefined] as const, ...partsOf(of)]);

describe('the scheme of a unit', () => {
  it('has the tables and weights that its class names', () => {
    expect(partsOf(schemeFor(everyConstruct, 'bureau').total).filter(([id]) => ['work', 'extra', 'self'].includes(id))).toEqual([['work', '0.4', 'work'], ['extra', '0.1', 'short'], ['self', '0.2', undefined]]);
    expect(partsOf(schemeFor(everyConstruct, 'county').total)).toEqual(partsOf(everyConstruct.total));
  });

  it('has its sheets over those tables too', () => {
    const [sheet] = twoClasses.sheets;
    const other = { ...twoClasses, classes: [{ ...twoClasses.classes?.[0], id: 'only', title: twoClasses.title, clause: { ref: twoClasses.title }, tables: [{ instead: sheet?.table ?? '', use: 'elsewhere' }] }] };
    expect(schemeFor(other, 'only').sheets.map(({ table }) => table)).toEqual(twoClasses.sheets.map(({ table }) => (table === sheet?.table ? 'elsewhere' : table)));
  });

  it('has no classes of its own, and keeps all that the class does not name', () => {
    const own = schemeFor(everyConstruct, 'bureau');
    expect(own).not.toHaveProperty('classes');
    const { classes: _classes, total: _total, sheets: _sheets, ...rest } = everyConstruct;
    expect(own).toMatchObject(rest);
  });

  it('is the same object each time', () => {
    expect(schemeFor(everyConstruct, 'bureau')).toBe(schemeFor(everyConstruct, 'bureau'));
    expect(schemesByClass(everyConstruct)).toBe(schemesByClass(everyConstruct));
    expect([...schemesByClass(everyConstruct).keys()]).toEqual(['county', 'bureau']);
  });

  it('is the scheme itself where it has no classes, or the unit has none yet', () => {
    expect(schemeFor(arxan2021, undefined)).toBe(arxan2021);
    expect(schemeFor(arxan2021, 'county')).toBe(arxan2021);
    expect(schemeFor(everyConstruct, undefined)).toBe(everyConstruct);
    expect(schemeFor(everyConstruct, 'town')).toBe(everyConstruct);
    expect(schemesByClass(arxan2021).size).toBe(0);
  });
});
