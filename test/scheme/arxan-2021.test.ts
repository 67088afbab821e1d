/** Arxan's data against its table in plain words: items, caps, rules, counting. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { validateScheme } from '#scheme/validate.ts';

const [table] = arxan2021.tables;
const categories = table?.categories ?? [];

/** Item, points, then each rule with its points and what it counts. */
const official = `
1 组织制度 15
  1.1 3  a 工作机构不健全 1 once; b 部门责任不明确 1 once; c 无经费保障 1 once
  1.2 3  a 制度不落实 1 per system
  1.3 5  a 不明确、不公开或未及时更新 1 per occurrence
  1.4 4  a 在区级以上（含区级）考评中所属单位被扣分 1 per subordinate unit
2 公开内容 50
  2.1 30  a 内容未按时公开 1 per content; b 公开不应当公开的政府信息 3 per occurrence
  2.2 20  a 未按规定办理 1 per occurrence
3 公开形式 15
  3.1 7  a 无专栏或网上公开内容更新不及时 3 once
  3.2 4  a 内容未公开 1 per content
  3.3 4  a 一种公开方式都没有 3 once
4 监督保障 20
  4.1 3  a 未按时上报 1 per occurrence
  4.2 6  a 投诉被查实 1 per occurrence; b 行政复议或行政诉讼中被纠错或改判 3 per occurrence
  4.3 4  a 有过错未追究责任 1 per occurrence
  4.4 3  a 违反规定收取费用 1 per occurrence
  4.5 4  a 未按规定送交或及时更新 1 per occurrence
`;

describe('Arxan 2021, annex 11, table', () => {
  it('has its 14 items with their caps, rules and counting', () => {
    const lines = categories.flatMap(({ id, title, points, items }) => [
      `${id} ${title.zh} ${points}`,
      ...items.map((item) => {
        const rules = item.rules.map((rule) => `${rule.id} ${rule.text.zh} ${rule.points} ${rule.per.en}`);
        return `  ${item.id} ${item.points}  ${rules.join('; ')}`;
      }),
    ]);
    expect(`\n${lines.join('\n')}\n`).toBe(official);
    expect(categories.flatMap(({ items }) => items)).toHaveLength(14);
  });

  it('counts once exactly where it says once', () => {
    const rules = categories.flatMap(({ items }) => items.flatMap((item) => item.rules.map((rule) => ({ ...rule, item: item.id }))));
    const once = rules.filter(({ counting }) => counting === 'once').map(({ item, id }) => item + id);
    expect(once).toEqual(['1.1a', '1.1b', '1.1c', '3.1a', '3.3a']);
    expect(rules.filter(({ counting, per }) => (counting === 'once') !== (per.en === 'once'))).toEqual([]);
  });

  it('marks the lost category headings as ours, and nothing else of the table', () => {
    expect(categories.map(({ clause }) => clause.ours)).toEqual([true, true, true, true]);
    const clauses = categories.flatMap(({ items }) => items.flatMap((item) => [item.clause, ...item.rules.map((rule) => rule.clause)]));
    expect(clauses.filter(({ ours }) => ours)).toEqual([]);
  });

  it('gives each item a good and a bad example', () => {
    expect(categories.flatMap(({ items }) => items.filter(({ help }) => help === undefined))).toEqual([]);
  });

  it('is valid', () => {
    expect(validateScheme(arxan2021)).toEqual({ ok: true, scheme: arxan2021 });
  });
});

describe('Arxan 2021, annex 11', () => {
  it('grades from 90 and from 70 (art. 5), which the office cannot change', () => {
    expect(arxan2021.grades.bands.map(({ name, min }) => `${name.zh} ${min}`)).toEqual(['优秀 90', '合格 70', '不合格 0']);
    expect(arxan2021.grades.setByOffice).toBe(false);
  });

  it('takes 2 to 5 points for fraud (art. 12)', () => {
    expect(arxan2021.fraud).toMatchObject({ min: '2', max: '5' });
  });

  it('goes from self-assessment to review, approval and notice (art. 8)', () => {
    expect(arxan2021.stages.map(({ id }) => id)).toEqual(['preparation', 'selfAssessment', 'review', 'approval', 'published', 'archived']);
  });

  it('is self-assessed by findings on the same table (art. 8)', () => {
    expect(arxan2021.sheets).toMatchObject([{ id: 'self', form: 'findings', table: 'standard', stage: 'selfAssessment' }]);
    expect(arxan2021.total).toMatchObject({ kind: 'deductions', id: 'deductions', table: 'standard' });
  });
});
