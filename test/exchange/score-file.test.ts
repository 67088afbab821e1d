import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { faultLine, scoreFile } from '#exchange/score-file.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';

async function output(text: string): Promise<string> {
  const answer = await scoreFile(text);
  if (!answer.ok) throw new Error(answer.faults.map(faultLine).join('\n'));
  return answer.output;
}

async function lines(text: string): Promise<readonly string[]> {
  const answer = await scoreFile(text);
  return answer.ok ? [] : answer.faults.map(faultLine);
}

const arxan = (unit: string) => `{"scheme":"arxan-2021","units":[${unit}]}`;
const tianshui = (unit: string) => `{"scheme":"tianshui-2015","units":[${unit}]}`;
const problems = (list: string, rest = '') => arxan(`{"unit":"u","problems":[${list}]${rest}}`);
const charged = (charge: string) => problems(`{"id":"p","charges":[${charge}]}`);
const leaf = (name: string, value: string) => tianshui(`{"unit":"u","${name}":${value}}`);

describe('the example of the score format', () => {
  const example = arxan(`{ "unit": "tianchi", "problems": [
    { "id": "p1", "charges": [ { "item": "2.1", "rule": "a", "count": 2 } ] },
    { "id": "p2", "charges": [ { "item": "4.2", "rule": "a" }, { "item": "4.2", "rule": "b" } ], "chargedAt": 1 } ],
    "fraud": 2.5 }`);

  it('comes out in the fields and the order of the page', async () => {
    const text = await output(example);
    const { units } = JSON.parse(text);
    const untouched = (id: string, cap: string) => ({ id, deducted: '0', uncapped: '0', cap });
    const expected = {
      scheme: 'arxan-2021',
      schemeHash: schemeHash(arxan2021),
      units: [
        {
          unit: 'tianchi',
          complete: true,
          total: '92.50',
          grade: '优秀',
          range: { min: '92.50', max: '92.50', grades: ['优秀'] },
          parts: [
            { id: '1', score: '15', of: '15' },
            { id: '2', score: '48', of: '50' },
            { id: '3', score: '15', of: '15' },
            { id: '4', score: '17', of: '20' },
          ],
          items: [
            untouched('1.1', '3'),
            untouched('1.2', '3'),
            untouched('1.3', '5'),
            untouched('1.4', '4'),
            { id: '2.1', deducted: '2', uncapped: '2', cap: '30' },
            untouched('2.2', '20'),
            untouched('3.1', '7'),
            untouched('3.2', '4'),
            untouched('3.3', '4'),
            untouched('4.1', '3'),
            { id: '4.2', deducted: '3', uncapped: '3', cap: '6' },
            untouched('4.3', '4'),
            untouched('4.4', '3'),
            untouched('4.5', '4'),
          ],
          charged: [
            { problem: 'p1', item: '2.1', rule: 'a', points: '2' },
            { problem: 'p2', item: '4.2', rule: 'b', points: '3' },
          ],
          suppressed: [{ problem: 'p2', item: '4.2', rule: 'a', points: '1', because: 'decided' }],
          fraud: '2.5',
        },
      ],
    };
    expect(units).toHaveLength(1);
    expect(text).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });
});

describe('a weighted scheme', () => {
  const unit = '{ "unit": "qinzhou", "ordinary": 92.5, "social": "88.75", "self": 96, "peers": [ 91, "90.5", 89 ], "comprehensive": 90 }';

  it('gives its components in table order, exact', async () => {
    const { units } = JSON.parse(await output(tianshui(unit)));
    expect(units[0]).toEqual({
      unit: 'qinzhou',
      complete: true,
      total: '90.83',
      grade: '优秀',
      range: { min: '90.83', max: '90.83', grades: ['优秀'] },
      parts: [
        { id: 'ordinary', score: '92.5', of: '100' },
        { id: 'social', score: '88.75', of: '100' },
        { id: 'yearEnd', score: '90.65', of: '100' },
        { id: 'self', score: '96', of: '100' },
        { id: 'peers', score: '541/6', of: '100' },
        { id: 'comprehensive', score: '90', of: '100' },
      ],
      items: [],
      charged: [],
      suppressed: [],
      fraud: '0',
    });
  });

  it.each(['null', '[]'])('a part that is %s is missing, as one left out is', async (value) => {
    const absent = JSON.parse(await output(tianshui('{"unit":"u","ordinary":90}')));
    const given = JSON.parse(await output(tianshui(`{"unit":"u","ordinary":90,"peers":${value}}`)));
    expect(given).toEqual(absent);
    expect(given.units[0]).toMatchObject({ complete: false, total: null, grade: null, range: { min: '18.00', max: '98.00' } });
  });

  it("takes the office's grades", async () => {
    const grades = '"grades":[{"name":"甲","min":"90.84"},{"name":"乙","min":60},{"name":"丙","min":0}]';
    const { units } = JSON.parse(await output(`{"scheme":"tianshui-2015",${grades},"units":[${unit}]}`));
    expect(units[0]).toMatchObject({ grade: '乙', range: { grades: ['乙'] } });
  });

  it('may give its deductions by problems instead of by a score', async () => {
    const given = '{"unit":"u","problems":[{"id":"p","charges":[{"item":"2.3","rule":"a","count":3}]}]}';
    const { units } = JSON.parse(await output(tianshui(given)));
    expect(units[0].parts[0]).toEqual({ id: 'ordinary', score: '97', of: '100' });
    expect(units[0].items).toHaveLength(23);
    expect(await lines(tianshui('{"unit":"u","ordinary":90,"problems":[]}'))).toEqual(['units[0].problems: part "ordinary" is given both as a score and by problems']);
  });
});

describe('a scheme in full in place of its id', () => {
  it('gives the same result as its id', async () => {
    const unit = '{"unit":"u","ordinary":92.5,"social":1,"self":2,"peers":[3],"comprehensive":4}';
    const inFull = await output(`{"scheme":${canonicalJson(tianshui2015)},"units":[${unit}]}`);
    expect(inFull).toBe(await output(tianshui(unit)));
  });

  it('is checked like any other', async () => {
    const broken = canonicalJson({ ...arxan2021, fraud: { ...arxan2021.fraud, max: '1' }, extra: 1 });
    expect(await lines(`{"scheme":${broken},"units":[]}`)).toEqual(['scheme.extra: unknown field']);
    const upsideDown = canonicalJson({ ...arxan2021, fraud: { ...arxan2021.fraud, max: '1' } });
    expect(await lines(`{"scheme":${upsideDown},"units":[]}`)).toEqual(['scheme.fraud.max: 1 is below 2']);
  });

  it('reads its few bare numbers exactly too', async () => {
    const nearly = canonicalJson(arxan2021).replace('"format":1', '"format":1.0000000000000000000001');
    expect(await lines(`{"scheme":${nearly},"units":[]}`)).toEqual(['scheme.format: NaN is not one of 1']);
  });
});

describe('numbers are read exactly as written, as JSON numbers or as text', () => {
  it.each([
    ['90', '90'],
    ['90.0', '90'],
    ['"90.50"', '90.5'],
    ['86.450000000000000000000000000000001', '86.450000000000000000000000000000001'],
    ['0.1', '0.1'],
    ['9e1', '90'],
    ['9.05E+1', '90.5'],
    ['8875e-2', '88.75'],
    ['1e-7', '0.0000001'],
    ['5e-1', '0.5'],
    ['12e-2', '0.12'],
    ['0.0e99', '0'],
    ['-0', '0'],
    ['100', '100'],
    ['"100.000"', '100'],
  ])('%s is %s', async (written, score) => {
    const { units } = JSON.parse(await output(leaf('social', written)));
    expect(units[0].parts[1].score).toBe(score);
  });

  it('a number and the same number as text score the same', async () => {
    const hundredths = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.stringMatching(/^[0-9]{1,12}$/));
    await fc.assert(
      fc.asyncProperty(hundredths, async ([whole, rest]) => {
        const written = `${whole}.${rest}`;
        expect(await output(leaf('self', written))).toBe(await output(leaf('self', `"${written}"`)));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['"1e1"', '"1e1" is not a decimal such as "86.45"'],
    ['"1e5"', '"1e5" is not a decimal such as "86.45"'],
    ['1e5', '100000 is not from 0 to 100'],
    ['"+1"', '"+1" is not a decimal such as "86.45"'],
    ['"-1"', '"-1" is not a decimal such as "86.45"'],
    ['"-0"', '"-0" is not a decimal such as "86.45"'],
    ['"01"', '"01" is not a decimal such as "86.45"'],
    ['" 5"', '" 5" is not a decimal such as "86.45"'],
    ['"5 "', '"5 " is not a decimal such as "86.45"'],
    ['""', '"" is not a decimal such as "86.45"'],
    ['"5."', '"5." is not a decimal such as "86.45"'],
    ['".5"', '".5" is not a decimal such as "86.45"'],
    ['"8,5"', '"8,5" is not a decimal such as "86.45"'],
    ['"５"', '"５" is not a decimal such as "86.45"'],
    ['"九十"', '"九十" is not a decimal such as "86.45"'],
    ['"NaN"', '"NaN" is not a decimal such as "86.45"'],
    ['"Infinity"', '"Infinity" is not a decimal such as "86.45"'],
    ['"271/3"', '"271/3" is not a decimal such as "86.45"'],
    ['"5\\n6"', '"5\\u{a}6" is not a decimal such as "86.45"'],
    ['-1', '-1 is below 0'],
    ['-0.0001', '-0.0001 is below 0'],
    ['100.0000000000000000001', '100.0000000000000000001 is not from 0 to 100'],
    ['"100.01"', '100.01 is not from 0 to 100'],
    ['1e99999999999', 'more than 100 digits'],
    ['1e-99999999999', 'more than 100 digits'],
    [`"0.${'1'.repeat(200)}"`, 'more than 100 digits'],
    ['true', 'true is not a number'],
    ['{}', '{…} is not a number'],
    ['[90]', '[…] is not a number'],
  ])('%s: %s', async (written, sentence) => {
    expect(await lines(leaf('social', written))).toEqual([`units[0].social: ${sentence}`]);
  });

  it.each(['NaN', 'Infinity', '+1', '01', '.5', '0x5A', '五'])('%s is not JSON at all', async (written) => {
    expect(await lines(leaf('social', written))).toEqual([expect.stringMatching(/^units\[0\]\.social: not (JSON|a JSON number)/)]);
  });
});

describe('count is a whole number from 1', () => {
  it.each(['1', '2', '"2"', '2.0', '2e0', '9007199254740991'])('takes %s', async (count) => {
    expect(await lines(charged(`{"item":"2.1","rule":"a","count":${count}}`))).toEqual([]);
  });

  it.each([
    ['0', '0 is not a whole number from 1'],
    ['-1', '-1 is below 0'],
    ['1.5', '1.5 is not a whole number from 1'],
    ['"1.5"', '1.5 is not a whole number from 1'],
    ['9007199254740992', '9007199254740992 is not a whole number from 1'],
    ['null', 'null is not a number'],
    ['true', 'true is not a number'],
    ['""', '"" is not a decimal such as "86.45"'],
  ])('%s: %s', async (count, sentence) => {
    expect(await lines(charged(`{"item":"2.1","rule":"a","count":${count}}`))).toEqual([`units[0].problems[0].charges[0].count: ${sentence}`]);
  });
});

describe('a file that is refused, each fault on its line', () => {
  const decided = (one: string, two: string) => problems(`{"id":"p","charges":[{"item":"2.1","rule":"a"}]${one}},{"id":"p","charges":[{"item":"4.5","rule":"a"}]${two}}`);
  const grades = (list: string) => `{"scheme":"tianshui-2015","grades":${list},"units":[]}`;

  it.each([
    ['nothing', '', '(file): not JSON: it ends too early, at line 1, column 1'],
    ['no object', '[]', '(file): […] is not an object'],
    ['half a file', '{"scheme":"arxan-2021","units":[{"unit":"a"', 'units[0]: not JSON: it ends too early, at line 1, column 44'],
    ['no scheme', '{"units":[]}', 'scheme: missing'],
    ['an unknown scheme', '{"scheme":"nowhere","units":[]}', 'scheme: unknown scheme "nowhere"'],
    ['a scheme that is a number', '{"scheme":7,"units":[]}', 'scheme: 7 is not text'],
    ['no units', '{"scheme":"arxan-2021"}', 'units: missing'],
    ['units as an object', '{"scheme":"arxan-2021","units":{}}', 'units: {…} is not a list'],
    ['an unknown field', '{"scheme":"arxan-2021","units":[],"year":2021}', 'year: unknown field'],
    ['a field given twice', '{"scheme":"arxan-2021","units":[],"units":[]}', 'units: given twice, the second time at line 1, column 35'],
    ['__proto__', '{"scheme":"arxan-2021","units":[],"__proto__":{"x":1}}', '__proto__: unknown field'],
    ['a unit that is no object', arxan('"u"'), 'units[0]: "u" is not an object'],
    ['a unit without name', arxan('{"problems":[]}'), 'units[0].unit: missing'],
    ['a unit with an empty name', arxan('{"unit":" ","problems":[]}'), 'units[0].unit: the text is empty'],
    ['a unit listed twice', arxan('{"unit":"u","problems":[]},{"unit":"u","problems":[]}'), 'units[1].unit: unit "u" is listed twice'],
    ['an unknown field of a unit', arxan('{"unit":"u","problems":[],"self":90}'), 'units[0].self: unknown field'],
    ['__proto__ in a unit', arxan('{"unit":"u","problems":[],"__proto__":{}}'), 'units[0].__proto__: unknown field'],
    ['no problems where the total is made of them', arxan('{"unit":"u"}'), 'units[0].problems: missing (an empty list where no problem was found)'],
    ['problems that are null', arxan('{"unit":"u","problems":null}'), 'units[0].problems: null is not a list'],
    ['a problem that is no object', problems('"p"'), 'units[0].problems[0]: "p" is not an object'],
    ['a problem without id', problems('{"charges":[{"item":"2.1","rule":"a"}]}'), 'units[0].problems[0].id: missing'],
    ['an id that is a number', problems('{"id":1,"charges":[{"item":"2.1","rule":"a"}]}'), 'units[0].problems[0].id: 1 is not text'],
    ['no charges', problems('{"id":"p"}'), 'units[0].problems[0].charges: missing'],
    ['no charge', problems('{"id":"p","charges":[]}'), 'units[0].problems[0].charges: no charge'],
    ['an unknown field of a problem', problems('{"id":"p","charges":[{"item":"2.1","rule":"a"}],"note":""}'), 'units[0].problems[0].note: unknown field'],
    ['a charge that is no object', charged('[]'), 'units[0].problems[0].charges[0]: […] is not an object'],
    ['a charge without item', charged('{"rule":"a"}'), 'units[0].problems[0].charges[0].item: missing'],
    ['an unknown item', charged('{"item":"9.9","rule":"a"}'), 'units[0].problems[0].charges[0].item: unknown item "9.9"'],
    ['an item as a number', charged('{"item":2.1,"rule":"a"}'), 'units[0].problems[0].charges[0].item: 2.1 is not text'],
    ['an unknown rule', charged('{"item":"2.1","rule":"c"}'), 'units[0].problems[0].charges[0].rule: unknown rule "c" of item 2.1'],
    ['an unknown field of a charge', charged('{"item":"2.1","rule":"a","points":3}'), 'units[0].problems[0].charges[0].points: unknown field'],
    ['a decision beyond the charges', problems('{"id":"p","charges":[{"item":"2.1","rule":"a"}],"chargedAt":1}'), 'units[0].problems[0].chargedAt: 1 is not the place of one of the 1 charges, counted from 0'],
    ['a decision that is no whole number', problems('{"id":"p","charges":[{"item":"2.1","rule":"a"}],"chargedAt":0.5}'), 'units[0].problems[0].chargedAt: 0.5 is not a whole number from 0'],
    ['a decision that is null', problems('{"id":"p","charges":[{"item":"2.1","rule":"a"}],"chargedAt":null}'), 'units[0].problems[0].chargedAt: null is not a number'],
    ['two decisions for one problem', decided(',"chargedAt":0', ',"chargedAt":0'), 'units[0].problems[1].chargedAt: problem "p" is decided at another place already'],
    ['fraud of 1', problems('', ',"fraud":1'), 'units[0].fraud: 1 is neither 0 nor from 2 to 5'],
    ['fraud of 5.01', problems('', ',"fraud":"5.01"'), 'units[0].fraud: 5.01 is neither 0 nor from 2 to 5'],
    ['fraud below 0', problems('', ',"fraud":-2'), 'units[0].fraud: -2 is below 0'],
    ['fraud that is null', problems('', ',"fraud":null'), 'units[0].fraud: null is not a number'],
    ['fraud where the scheme has none', tianshui('{"unit":"u","fraud":0}'), 'units[0].fraud: unknown field'],
    ['one peer in place of a list', leaf('peers', '90'), 'units[0].peers: 90 is not a list'],
    ['a peer that is null', leaf('peers', '[90,null]'), 'units[0].peers[1]: null is not a number'],
    ['a peer out of range', leaf('peers', '[90,100.5]'), 'units[0].peers[1]: 100.5 is not from 0 to 100'],
    ['a node that is no leaf', leaf('yearEnd', '90'), 'units[0].yearEnd: unknown field'],
    ['grades where the regulation sets them', '{"scheme":"arxan-2021","grades":[{"name":"x","min":0}],"units":[]}', 'grades: this scheme sets its own grades'],
    ['grades that are null', grades('null'), 'grades: null is not a list'],
    ['no grade', grades('[]'), 'grades: no grade'],
    ['a grade without name', grades('[{"min":0}]'), 'grades[0].name: missing'],
    ['a grade twice', grades('[{"name":"x","min":50},{"name":"x","min":0}]'), 'grades[1].name: grade "x" is listed twice'],
    ['grades that rise', grades('[{"name":"x","min":50},{"name":"y","min":60},{"name":"z","min":0}]'), 'grades[1].min: 60 is not below 50 of the better grade'],
    ['grades that do not reach 0', grades('[{"name":"x","min":50}]'), 'grades[0].min: the last grade starts at 50, not at 0'],
    ['a grade above 100', grades('[{"name":"x","min":101},{"name":"y","min":0}]'), 'grades[0].min: 101 is not from 0 to 100'],
    ['an unknown field of a grade', grades('[{"name":"x","min":0,"max":1}]'), 'grades[0].max: unknown field'],
    ['a name with a line break and a colour', arxan('{"unit":"u","problems":[],"a\\nb\\u001b[31m":1}'), 'units[0]["a\\nb\\u001b[31m"]: unknown field'],
  ])('%s', async (_what, text, line) => {
    expect(await lines(text)).toEqual([line]);
  });

  it('tells all faults of all units, and nothing twice', async () => {
    const text = arxan(
      '{"unit":"a","problems":[{"id":"p","charges":[{"item":"9.9","rule":"a","count":0},{"item":"2.1","rule":"z"}]}],"fraud":9},{"unit":"a","problems":[],"extra":1}',
    );
    expect(await lines(text)).toEqual([
      'units[0].problems[0].charges[0].count: 0 is not a whole number from 1',
      'units[0].problems[0].charges[0].item: unknown item "9.9"',
      'units[0].problems[0].charges[1].rule: unknown rule "z" of item 2.1',
      'units[0].fraud: 9 is neither 0 nor from 2 to 5',
      'units[1].extra: unknown field',
      'units[1].unit: unit "a" is listed twice',
    ]);
  });

  it('prints one line per fault, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), async (odd) => {
        const name = JSON.stringify(odd);
        const found = await lines(arxan(`{"unit":"u","problems":[{"id":"p","charges":[{"item":${name},"rule":"a"}]}],${name === '"unit"' || name === '"problems"' ? '"x"' : name}:1}`));
        expect(found.length).toBeGreaterThan(0);
        expect(found.filter((line) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(line))).toEqual([]);
      }),
    );
  });
});

it('no unit gives no result, which is no fault', async () => {
  expect(JSON.parse(await output('\ufeff{"scheme":"arxan-2021","units":[]}'))).toMatchObject({ scheme: 'arxan-2021', units: [] });
});

it('units come back in the order given', async () => {
  const names = ['10', 'b', '2', 'a', '__proto__', 'constructor'];
  const { units } = JSON.parse(await output(arxan(names.map((unit) => `{"unit":"${unit}","problems":[]}`).join(','))));
  expect(units.map(({ unit }: { unit: string }) => unit)).toEqual(names);
});
