/** When a problem being written down looks like one that is known. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Evidence } from '#ledger/fields.ts';
import { similarProblems, type KnownProblem } from '#view/similar-problems.ts';

const link = (url: string): Evidence => ({ kind: 'link', url, note: '' });
const known = (words: string, evidence: readonly Evidence[] = [], state: KnownProblem['state'] = 'charged', number = 1): KnownProblem => ({
  id: `${state} ${number} ${words} ${JSON.stringify(evidence)}`, number, revision: 0, words, evidence, state, joinedInto: null, foundOn: '', charges: [],
});
const because = (typed: string, words: string) => similarProblems({ words: typed, evidence: [] }, [known(words)])[0]?.because;

describe('the same address', () => {
  const page = 'https://www.xx.gov.cn/art/2025/3/5/art_12.html';
  it.each([
    ['in both pieces of evidence', '', [link(page)], '', [link(page)]],
    ['beside other words for it', '栏目空白', [link(page)], '该栏目没有任何内容', [link(page)]],
    ['with and without www, protocol and fragment', '', [link('http://xx.gov.cn/art/2025/3/5/art_12.html#top')], '', [link(page)]],
    ['in the words on one side', `栏目空白 ${page}，请整改`, [], '', [link(page)]],
    ['with a closing slash', '', [link('https://xx.gov.cn/zwgk/')], '', [link('https://XX.gov.cn/zwgk')]],
  ])('%s', (_what, words, evidence, otherWords, otherEvidence) => {
    const [found] = similarProblems({ words, evidence }, [known(otherWords, otherEvidence)]);
    expect(found?.because).toBe('address');
  });

  it.each([
    ['the front page of a site says nothing', 'https://xx.gov.cn/', 'https://xx.gov.cn'],
    ['another page of the same site', 'https://xx.gov.cn/a', 'https://xx.gov.cn/b'],
    ['the case of a path matters', 'https://xx.gov.cn/A', 'https://xx.gov.cn/a'],
    ['another query', 'https://xx.gov.cn/a?id=1', 'https://xx.gov.cn/a?id=2'],
  ])('is not: %s', (_what, mine, theirs) => {
    expect(similarProblems({ words: '', evidence: [link(mine)] }, [known('', [link(theirs)])])).toEqual([]);
  });
});

describe('the same document number', () => {
  it.each([
    ['whatever the brackets', '《关于……的通知》（天政办发〔2025〕12号）未公开', '天政办发[2025]12号没有上网'],
    ['full-width digits and spaces', '天政办发〔２０２５〕 12 号缺失', '缺天政办发（2025）12号'],
    ['with 第', '天政办发〔2025〕第12号', '天政办发〔2025〕12号'],
    ['running text before the mark', '未公开天政办发〔2025〕12号', '应当公开的天政办发〔2025〕12号'],
  ])('%s', (_what, typed, words) => {
    expect(because(typed, words)).toBe('document');
  });

  it.each([
    ['another number', '天政办发〔2025〕12号', '区教发〔2025〕121号'],
    ['another year', '天政办发〔2025〕12号缺', '天政办发〔2024〕12号无'],
    ['another issuer with the same number', '秦州教发〔2025〕12号缺', '麦积财字〔2025〕12号无'],
  ])('is not: %s', (_what, typed, words) => {
    expect(because(typed, words)).not.toBe('document');
  });
});

describe('similar words', () => {
  it.each([
    ['said in nearly the same way', '2025年部门预算公开晚了两个月', '部门2025年预算晚公开两个月'],
    ['a short note of a longer record', '财政预算未按时公开', '经查，该单位财政预算未按时公开，应于2月底前公开，实际4月公开'],
    ['with other punctuation', '依申请公开目录，未更新。', '依申请公开目录未更新'],
  ])('%s', (_what, typed, words) => {
    expect(because(typed, words)).toBe('words');
  });

  it.each([
    ['different things', '部门预算公开晚了两个月', '依申请公开答复书没有加盖印章'],
    ['the same rule in other columns', '重点领域信息公开栏目空白', '政府采购结果超期发布'],
    ['too few characters to tell', '预算', '预算'],
  ])('are not: %s', (_what, typed, words) => {
    expect(because(typed, words)).toBeUndefined();
  });
});

describe('the list', () => {
  it('leaves out what was withdrawn and names the likeliest first', () => {
    const page = 'https://xx.gov.cn/art/1.html';
    const found = similarProblems({ words: '财政预算未按时公开', evidence: [link(page)] }, [
      known('财政预算未按时公开', [], 'charged', 1),
      known('别的', [link(page)], 'charged', 2),
      known('财政预算未按时公开', [link(page)], 'withdrawn', 3),
    ]);
    expect(found.map(({ problem, because: sign }) => [problem.number, sign])).toEqual([[1, 'words'], [2, 'address']]);
  });

  it('finds every text that is repeated, and names five at most', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60, unit: fc.constantFrom(...'预算公开目录更新不及时栏目空白申请答复') }), fc.integer({ min: 1, max: 9 }), (words, copies) => {
        // a text of two or three different characters says nothing yet
        fc.pre(new Set(words).size >= 6);
        const found = similarProblems({ words, evidence: [] }, Array.from({ length: copies }, (_, index) => known(words, [], 'charged', index + 1)));
        expect(found).toHaveLength(Math.min(5, copies));
      }),
    );
  });

  it('is not disturbed by any text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (typed, words) => similarProblems({ words: typed, evidence: [link('https://x.cn/1')] }, [known(words)]).length <= 1));
  });
});
