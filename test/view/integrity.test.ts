/** The integrity panel: what it finds in made-up years, what it leaves alone, and on how little it says nothing. */

import { describe, expect, it } from 'vitest';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { analyse, leastSheets } from '#view/integrity/analyse.ts';
import type { IntegrityView } from '#view/integrity/integrity.ts';
import { measure } from '#view/integrity/measure.ts';
import { residualsOf } from '#view/integrity/residuals.ts';
import { countYears } from '../../bench/integrity/count.ts';
import { makeYear, type YearShape } from '../../bench/integrity/years.ts';
import { createWorld, leader, office, unit, unitActor } from '../support/world.ts';

/** Small, so that the test is quick; docs/integrity.md has the figures of larger years. */
const shape: YearShape = { units: 16, perUnit: 4, office: 1, favour: 14 };
const quick = { years: 12, honest: 100, seed: 'test' };

describe('made-up years', () => {
  it('are rarely pointed at where all are honest', () => {
    expect(countYears(shape, 'honest', { ...quick, years: 30 }).false).toBeLessThanOrEqual(3);
  });

  // one reviewer's habit on four sheets is the hardest to tell
  it.each([['lenient', 5], ['pair', 9], ['block', 9], ['constant', 10]] as const)('are found out where there is: %s', (wrong, least) => {
    expect(countYears(shape, wrong, quick).found).toBeGreaterThanOrEqual(least);
  });
});

describe('one year', () => {
  const { year } = makeYear(shape, 'block', 'one');

  it('is looked at the same way whenever it is looked at', () => {
    expect(analyse(year, 40)).toEqual(analyse(year, 40));
  });

  it('is not changed by being looked at', () => {
    const before = JSON.stringify([year.sheets, [...year.office]]);
    analyse(year, 10);
    expect(JSON.stringify([year.sheets, [...year.office]])).toBe(before);
  });

  it('of too few sheets is not judged', () => {
    const few = { ...year, sheets: year.sheets.slice(0, leastSheets - 1) };
    expect(analyse(few, 10)).toMatchObject({ judged: false, findings: [] });
  });

  it('takes each sheet against the office where it has scored, otherwise against the others', () => {
    const sheets = [{ unit: 'a', reviewer: 'x', given: 90 }, { unit: 'a', reviewer: 'y', given: 80 }, { unit: 'b', reviewer: 'x', given: 70 }, { unit: 'c', reviewer: 'y', given: 60 }, { unit: 'c', reviewer: 'x', given: 64 }];
    expect(residualsOf({ sheets, office: new Map([['c', 60]]) }).map(({ anchor, fromOthers, fromOffice, above }) => [anchor, fromOthers, fromOffice, above])).toEqual([
      [80, 10, null, 10], [90, -10, null, -10], [null, null, null, null],
      // peers lie two above the office in the middle: that much is nobody's leniency
      [60, -4, 0, -2], [60, 4, 4, 2],
    ]);
  });

  it('says nothing of a reviewer’s habit on fewer than three sheets, nor of sameness on fewer than four', () => {
    const { reviewers } = measure({ sheets: year.sheets.filter(({ reviewer }, at) => reviewer !== 'u000' || at % 3 === 0), office: year.office });
    for (const { sheets, leniency, evenness } of reviewers) {
      if (sheets < 3) expect(leniency).toBeNull();
      if (sheets < 4) expect(evenness).toBeNull();
    }
    expect(reviewers.some(({ sheets }) => sheets < 3)).toBe(true);
  });
});

it('is the office’s alone, and empty while the sheets are sealed', async () => {
  const world = createWorld();
  await world.createYear('year', tianshui2015, [unit('a'), unit('b')]);
  expect(await world.get<IntegrityView>(office, '/books/year/integrity')).toMatchObject({ applies: true, sealed: true, sheets: [] });
  for (const actor of [leader, unitActor('a')]) expect((await world.ask(actor, '/books/year/integrity')).status).toBe(404);
});
