import { describe, expect, it } from 'vitest';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Node } from '#scheme/grammar.ts';
import { validateScheme } from '#scheme/validate.ts';

const categories = tianshui2015.tables[0]?.categories ?? [];
const items = categories.flatMap((category) => category.items);

function outline(node: Node, weight = '1'): string[] {
  const below = node.kind === 'weighted' ? node.parts.flatMap((part) => outline(part.of, part.weight)) : [];
  return [`${weight} ${node.kind} ${node.id}`, ...below.map((line) => `  ${line}`)];
}

describe('Tianshui 2015', () => {
  it('is composed as art. 9 says', () => {
    expect(outline(tianshui2015.total)).toEqual([
      '1 weighted total',
      '  0.2 deductions ordinary',
      '  0.1 entered social',
      '  0.7 weighted yearEnd',
      '    0.1 sheet self',
      '    0.3 mean peers',
      '    0.6 sheet comprehensive',
    ]);
  });

  it('has three sheets by points over the same table (art. 8.3)', () => {
    expect(tianshui2015.sheets.map(({ id, form, stage }) => `${id} ${form} ${stage}`)).toEqual([
      'self points selfAssessment',
      'peer points peerReview',
      'comprehensive points review',
    ]);
  });

  it('grades 90/80/60 by default, marked as ours and left to the office (art. 10)', () => {
    expect(tianshui2015.grades.bands.map(({ name, min }) => `${name.zh} ${min}`)).toEqual(['优秀 90', '良好 80', '合格 60', '不合格 0']);
    expect(tianshui2015.grades).toMatchObject({ setByOffice: true, clause: { ours: true } });
  });

  it('commends the best and sets the worst a time (art. 11)', () => {
    const named = tianshui2015.grades.bands.filter(({ consequence }) => consequence !== undefined).map(({ name }) => name.zh);
    expect(named).toEqual(['优秀', '不合格']);
  });

  it('has peer review between self-assessment and review', () => {
    expect(tianshui2015.stages.map(({ id }) => id)).toEqual(['preparation', 'selfAssessment', 'peerReview', 'review', 'approval', 'published', 'archived']);
  });

  it('is valid', () => {
    expect(validateScheme(tianshui2015)).toEqual({ ok: true, scheme: tianshui2015 });
  });
});

describe('the indicator table of Tianshui', () => {
  it('stands on the six areas of art. 6, in their order', () => {
    expect(categories.map(({ clause }) => clause.ref.zh)).toEqual(['第六条（一）', '第六条（二）', '第六条（三）', '第六条（四）', '第六条（五）', '第六条（六）']);
  });

  it('is marked as a sample, each indicator and each rule as ours', () => {
    expect(tianshui2015.tables[0]?.sample).toBe(true);
    expect(items.filter(({ clause }) => !clause.ours)).toEqual([]);
    expect(items.flatMap(({ rules }) => rules).filter(({ clause }) => !clause.ours)).toEqual([]);
  });

  it('lets every indicator lose points, and has 23 of them', () => {
    expect(items).toHaveLength(23);
    expect(items.filter(({ rules }) => rules.length === 0)).toEqual([]);
  });

  it('gives each indicator a good and a bad example', () => {
    expect(items.filter(({ help }) => help === undefined)).toEqual([]);
  });

  it('numbers its indicators within their area', () => {
    expect(categories.flatMap(({ id, items: own }) => own.filter((item) => !item.id.startsWith(`${id}.`)))).toEqual([]);
  });
});
