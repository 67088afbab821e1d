/** The check of a plan before it is sent says what the rules of the workflow would say. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fieldOfRefusal, planContent, planFaults, planFields, type PlanFields } from '#screens/plan-fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { createWorld, office } from '../support/world.ts';

const bands = tianshui2015.grades.bands.map(({ name, min }) => ({ name: name.zh, min }));
const plain = (): PlanFields => planFields({ title: '2025年度考评', stages: defaultStages(tianshui2015, 2025), settings: defaultSettings(tianshui2015) }, bands);
const faults = (change: (fields: PlanFields) => void) => {
  const fields = plain();
  change(fields);
  return planFaults(fields, false).map(({ path, fault }) => `${path} ${fault}`);
};

describe('a plan', () => {
  it('as it is proposed has no fault', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  it.each<[string, (fields: PlanFields) => void, string[]]>([
    ['without a name', (f) => { f.title = ' '; }, ['title titleMissing']],
    ['with a stage that ends before it begins', (f) => { (f.stages[1] as { to: string }).to = '2020-01-01'; }, ['stages.1.to dayOrder']],
    ['with a stage before the one before it', (f) => { Object.assign(f.stages[2] ?? {}, { from: '2020-01-01' }); }, ['stages.2.from stageOrder']],
    ['without a day', (f) => { (f.stages[0] as { from: string }).from = ''; }, ['stages.0.from dayMissing']],
    ['with a threshold above the grade above', (f) => { f.ownGrades = true; (f.grades[1] as { min: string }).min = '95'; }, ['grades.1.min bandOrder']],
    ['with equal thresholds, whatever their digits', (f) => { f.ownGrades = true; (f.grades[1] as { min: string }).min = '90.00'; }, ['grades.1.min bandOrder']],
    ['with words for a threshold', (f) => { f.ownGrades = true; (f.grades[0] as { min: string }).min = 'ninety'; }, ['grades.0.min points']],
    ['whose lowest grade does not start at 0', (f) => { f.ownGrades = true; (f.grades[3] as { min: string }).min = '1'; }, ['grades.3.min lowestIsZero']],
    ['with odd thresholds that are not in force', (f) => { (f.grades[1] as { min: string }).min = '95'; }, []],
  ])('%s is told at its field', (_what, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('carries thresholds only where the office set its own and the regulation leaves them open', () => {
    expect(planContent(plain(), false).settings.grades).toBeUndefined();
    expect(planContent({ ...plain(), ownGrades: true }, false).settings.grades).toEqual(bands);
    expect(planContent({ ...plain(), ownGrades: true }, true).settings.grades).toBeUndefined();
  });
});

it('finds the field of a refusal', () => {
  expect(fieldOfRefusal('settings.grades.1.min')).toBe('grades.1.min');
  expect(fieldOfRefusal('stages.2.to')).toBe('stages.2.to');
});

it('agrees with the rules of the workflow on any dates and thresholds', async () => {
  const day = fc.integer({ min: 0, max: 20 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  const dates = fc.array(fc.record({ from: day, to: day }), { minLength: 7, maxLength: 7 });
  const mins = fc.array(fc.constantFrom('0', '60', '80', '80.5', '90', '100'), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(dates, mins, fc.boolean(), async (stages, points, ownGrades) => {
      const fields = plain();
      const typed: PlanFields = {
        ...fields, ownGrades,
        stages: fields.stages.map(({ stage }, index) => ({ stage, from: stages[index]?.from ?? '', to: stages[index]?.to ?? '' })),
        grades: fields.grades.map(({ name }, index) => ({ name, min: points[index] ?? '0' })),
      };
      const { title, stages: plans, settings } = planContent(typed, false);
      const answer = await createWorld().send('y', office, { kind: 'createAssessment', title, year: 2025, scheme: tianshui2015, sample: false, stages: plans, settings });
      expect(answer.ok).toBe(planFaults(typed, false).length === 0);
    }),
    { numRuns: 60 },
  );
});

it('lets thresholds of a regulation be', () => {
  const fields = planFields({ title: 'a', stages: defaultStages(arxan2021, 2025), settings: defaultSettings(arxan2021) }, []);
  expect(planFaults({ ...fields, ownGrades: true, grades: [{ name: 'x', min: 'y' }] }, true)).toEqual([]);
});
