import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { enteredScore, tallySurvey } from '#workflow/survey/results.ts';
import { content, gathered, type Given } from './gathered.ts';

const unitA = (given: readonly Given[]) => tallySurvey(content, gathered(given), 1).units[0]!;

describe('what a questionnaire comes to', () => {
  it('is the mean of its questions, each the mean of its answers', () => {
    // five questions of 100 and of 60, one scale of 75 and of 25: (80 × 5 + 50) / 6
    const { raw } = unitA([{ all: 'A', steps: '4' }, { all: 'C', steps: '2' }]);
    expect(raw.score).toBe('75');
    expect(raw.counts['full']).toEqual({ A: 1, C: 1 });
  });

  it('keeps thirds exact, and rounds once when it is entered', () => {
    const { raw } = unitA([{ all: 'A', steps: '5' }, { all: 'A', steps: '5' }, { all: 'C', steps: '5', picks: { full: 'A', timely: 'A', found: 'A', request: 'A' } }]);
    expect(raw.score).toBe('880/9');
    expect(enteredScore('880/9', { full: '100', mode: 'halfUp', places: 2 })).toBe('97.78');
    expect(enteredScore('880/9', { full: '120', mode: 'halfUp', places: 2 })).toBe('117.33');
    expect(enteredScore('89.995', { full: '100', mode: 'down', places: 2 })).toBe('89.99');
  });

  it('tells who cannot say, and scores only those who can', () => {
    const { raw } = unitA([{ all: 'A', steps: '5' }, { all: 'E', steps: '5' }]);
    expect(raw.score).toBe('100');
    expect(raw.counts['full']).toEqual({ A: 1, E: 1 });
  });

  it('has no score while nobody can say anything to a question: missing is not 0', () => {
    expect(unitA([{ all: 'A', picks: { found: 'E' } }]).raw.score).toBeNull();
    expect(unitA([]).raw).toMatchObject({ answers: 0, score: null, margin: null });
  });

  it('leaves excluded answers out of the cleaned result and keeps them in the raw one', () => {
    const state = gathered([{ all: 'A', steps: '5' }, { all: 'D', steps: '1' }]);
    state.answers[1]!.excluded = { reason: '机器填写', at: '2025-12-10T00:00:00Z', by: { role: 'office', person: '经办' } };
    const [a] = tallySurvey(content, state, 1).units;
    expect([a?.raw.answers, a?.raw.score, a?.cleaned.answers, a?.cleaned.score]).toEqual([2, '175/3', 1, '100']);
  });

  it('says how far it may be off: nothing below five, less the more answers there are', () => {
    const spread = (count: number): readonly Given[] => Array.from({ length: count }, (_, at) => ({ all: at % 2 === 0 ? 'A' : 'C', steps: at % 2 === 0 ? '5' : '1' }));
    expect(unitA(spread(4)).raw.margin).toBeNull();
    // half at 100, half at 50: s = 25.03 of 400, t = 1.966
    expect(unitA(spread(400)).raw.margin).toBe('2.46');
    expect(Number(unitA(spread(20)).raw.margin)).toBeGreaterThan(10);
  });

  it('does not count answers to earlier questions', () => {
    const tally = tallySurvey(content, gathered([{ all: 'A' }]), 2);
    expect(tally.all.raw.answers).toBe(0);
  });

  it('does not depend on the order of the answers', () => {
    const any = fc.record({ all: fc.constantFrom('A', 'B', 'C', 'D', 'E'), steps: fc.constantFrom('1', '2', '3', '4', '5') });
    fc.assert(fc.property(fc.array(any, { maxLength: 12 }), (given) => {
      expect(unitA([...given].reverse()).raw).toEqual(unitA(given).raw);
    }));
  });
});
