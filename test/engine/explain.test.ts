import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import { explain, type Reason } from '#engine/explain.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { deductionFacts, leafFacts, many, points, problem, score } from './facts-of.ts';

const reasons = (scheme: Scheme, facts: UnitFacts) => explain(scheme, evaluate(scheme, facts), facts);

/** The explanation as indented lines, without what took nothing. */
function outline(reason: Reason): string[] {
  const lines = reason.children.flatMap(outline).map((line) => `  ${line}`);
  const untouched = (reason.kind === 'item' && reason.children.length === 0) || (reason.kind === 'category' && lines.length === 0);
  return untouched ? [] : [describeReason(reason), ...lines];
}

function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'total':
      return `total ${reason.score ?? 'missing'} ${reason.grade ?? reason.range.grades.join('/')}`;
    case 'item':
      return `item ${reason.id}: ${reason.score} of ${reason.of}${reason.capped ? `, capped from ${reason.uncapped}` : ''}`;
    case 'rule':
      return `rule ${reason.id}: ${reason.taken}`;
    case 'charge':
      return `charge ${reason.id}: ${reason.points}`;
    case 'suppressed':
      return `suppressed ${reason.id}: counted at ${reason.countedAt?.item ?? ''}${reason.countedAt?.rule ?? ''}`;
    case 'fraud':
      return `fraud ${reason.points}`;
    case 'reviewer':
      return `reviewer ${reason.id}: ${reason.score ?? 'missing'}${reason.trimmed ? ', trimmed' : ''}`;
    case 'indicator':
      return `indicator ${reason.id}: ${reason.score ?? 'missing'} of ${reason.of}`;
    case 'question':
    case 'bonus':
      return `${reason.kind} ${reason.id}: ${reason.score ?? 'missing'}`;
    case 'adjustment':
      return `adjustment ${reason.id}: ${reason.sign} ${reason.points}`;
    case 'veto':
      return `veto ${reason.id}`;
    default:
      return `${reason.kind} ${reason.id}: ${reason.score ?? 'missing'} of ${reason.of}, brings ${reason.contribution ?? 'missing'} of ${reason.weight}`;
  }
}

describe('a total of deductions', () => {
  it('is explained down to each charge, the suppressed ones too', () => {
    expect(outline(reasons(arxan2021, deductionFacts(['2.1b×11', '4.2a 4.2b', '3.1a', '3.1a'], '2.5')))).toEqual([
      'total 61.50 不合格',
      '  deductions deductions: 64 of 100, brings 64 of 100',
      '    category 2: 20 of 50, brings 20 of 50',
      '      item 2.1: 0 of 30, capped from 33',
      '        rule b: 33',
      '          charge p0#0: 33',
      '    category 3: 12 of 15, brings 12 of 15',
      '      item 3.1: 4 of 7',
      '        rule a: 3',
      '          charge p2#0: 3',
      '          charge p3#0: 0',
      '    category 4: 17 of 20, brings 17 of 20',
      '      item 4.2: 3 of 6',
      '        rule a: 0',
      '          suppressed p1#0: counted at 4.2b',
      '        rule b: 3',
      '          charge p1#1: 3',
      '  fraud 2.5',
    ]);
  });

  it('keeps all items, also the untouched', () => {
    const [deductions] = reasons(arxan2021, deductionFacts([])).children;
    const items = (deductions?.children ?? []).flatMap((category): readonly Reason[] => category.children);
    expect(items).toHaveLength(14);
  });

  it('gives every reason its clause', () => {
    const all = (reason: Reason): readonly Reason[] => [reason, ...reason.children.flatMap(all)];
    const found = all(reasons(arxan2021, deductionFacts(['2.1b', '4.2a 4.2b'], '2')));
    expect(found.filter(({ clause }) => clause.ref.zh === '')).toEqual([]);
    expect(found.find(({ kind }) => kind === 'rule')?.clause.quote).toContain('扣3分');
    expect(found.find(({ kind }) => kind === 'fraud')?.clause.ref.zh).toBe('附件11 第十二条');
  });

  it('stays open while its leaf is missing, with the charges so far', () => {
    const lines = outline(reasons(arxan2021, { ...deductionFacts(['2.1a']), leaves: {} }));
    expect(lines.slice(0, 4)).toEqual([
      'total missing 优秀/合格/不合格',
      '  deductions deductions: missing of 100, brings missing of 100',
      '    category 2: missing of 50, brings missing of 50',
      '      item 2.1: 29 of 30',
    ]);
  });
});

describe('a weighted total', () => {
  it('is explained by its nodes, reviewers and indicators', () => {
    const facts = leafFacts(
      { ordinary: { kind: 'problems' }, social: score('80'), self: points({ '1.1': '4' }), peers: many('91', '90.5', '89'), comprehensive: score('90') },
      [problem('p', '2.3a×2')],
    );
    expect(outline(reasons(tianshui2015, facts)).filter((line) => !line.includes('indicator') || line.includes('1.1'))).toEqual([
      'total missing 优秀/良好',
      '  weighted total: missing of 100, brings missing of 100',
      '    deductions ordinary: 98 of 100, brings 19.6 of 20',
      '      category 2: 38 of 40, brings 7.6 of 8',
      '        item 2.3: 8 of 10',
      '          rule a: 2',
      '            charge p#0: 2',
      '    entered social: 80 of 100, brings 8 of 10',
      '    weighted yearEnd: missing of 100, brings missing of 70',
      '      sheet self: missing of 100, brings missing of 7',
      '        indicator 1.1: 4 of 4',
      '      mean peers: 541/6 of 100, brings 18.935 of 21',
      '        reviewer 0: 91',
      '        reviewer 1: 90.5',
      '        reviewer 2: 89',
      '      sheet comprehensive: 90 of 100, brings 37.8 of 42',
    ]);
  });

  it('ends at the sheet where no facts are at hand', () => {
    const result = evaluate(tianshui2015, leafFacts({ self: points({ '1.1': '4' }) }));
    expect(outline(explain(tianshui2015, result)).some((line) => line.includes('indicator'))).toBe(false);
  });
});

it('a result of another scheme is a broken caller', () => {
  expect(() => explain(tianshui2015, evaluate(arxan2021, deductionFacts([])))).toThrow(RangeError);
});
