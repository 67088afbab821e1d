import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { vetoBonus } from '#scheme/data/examples/veto-bonus.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { oneLine, pathText, printable, type SchemeFault, type SchemeFaultCode } from '#scheme/fault.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeFaultsEn } from '#scheme/language/en.ts';
import { schemeFaultsZh } from '#scheme/language/zh.ts';
import { decimalOf, millionths } from '#scheme/millionths.ts';
import { limits } from '#scheme/size.ts';
import { validateScheme } from '#scheme/validate.ts';
import { everyConstruct } from '../engine/every-construct.ts';
import { justRefused, justTaken } from './borders.ts';
import { changed } from './changed.ts';
import { constructFaults } from './construct-faults.ts';
import refusals from './refusals.json' with { type: 'json' };
import told from './sentences.json' with { type: 'json' };

const sentences: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = told;
/** What a person reads of each case: place and sentence of every fault. */
const refusalByCase: Readonly<Record<string, readonly string[]>> = refusals;

function faultListOf(value: unknown): readonly SchemeFault[] {
  const checked = validateScheme(value);
  return checked.ok ? [] : checked.faults;
}

function filled(words: Readonly<Record<SchemeFaultCode, string>>, fault: SchemeFault | undefined): string {
  return fault === undefined ? '' : words[fault.code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(fault.facts[name] ?? '?'));
}

function readOf(value: unknown): string[] {
  return faultListOf(value).map((fault) => `${pathText(fault.path)}: ${filled(schemeFaultsEn, fault)}`);
}

function faultsOf(value: unknown): string[] {
  return faultListOf(value).map(({ path, code }) => `${pathText(path)} ${code}`);
}

const item = ['tables', 0, 'categories', 0, 'items', 0] as const;
const rule = [...item, 'rules', 0] as const;
const part = (place: number) => ['total', 'parts', place] as const;
const yearEnd = [...part(2), 'of', 'parts'] as const;
const text = { zh: '文', en: 'text' };
const long = (length: number) => '长'.repeat(length);
const deep = () => Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], []);

const cases: readonly (readonly [what: string, value: unknown, fault: string])[] = [
  // size
  ['deep nesting', { total: deep() }, 'total[0][0][0][0][0] tooDeep'],
  ['too many values', { notes: Array.from({ length: limits.values + 1 }, () => 1) }, ' tooLarge'],
  ['too long a text', changed(arxan2021, ['notes', 0, 'zh'], long(limits.text + 1)), 'notes[0].zh tooLong'],
  ['a date', changed(arxan2021, ['source', 'issued'], new Date(0)), 'source.issued notPlainData'],
  ['a map', new Map(), ' notPlainData'],
  // shape
  ['no object', 7, ' wrongType'],
  ['null', null, ' wrongType'],
  ['a list', [], ' wrongType'],
  ['another format', changed(arxan2021, ['format'], 2), 'format unknownChoice'],
  ['points that are not filled in', changed(arxan2021, [...rule, 'points'], ''), 'tables[0].categories[0].items[0].rules[0].points missing'],
  ['a missing field', changed(arxan2021, ['title'], undefined), 'title missing'],
  ['an unknown field', changed(arxan2021, ['colour'], 'red'), 'colour unknownField'],
  ['an unknown field far below', changed(arxan2021, [...rule, 'bonus'], '1'), 'tables[0].categories[0].items[0].rules[0].bonus unknownField'],
  ['__proto__', JSON.parse(JSON.stringify(arxan2021).replace('{', '{"__proto__":{"x":1},')), '__proto__ unknownField'],
  ['points as a number', changed(arxan2021, [...rule, 'points'], 1), 'tables[0].categories[0].items[0].rules[0].points wrongType'],
  ['an object in place of points', changed(arxan2021, [...rule, 'points'], { value: '1' }), 'tables[0].categories[0].items[0].rules[0].points wrongType'],
  ['a list in place of points', changed(arxan2021, [...rule, 'points'], ['1']), 'tables[0].categories[0].items[0].rules[0].points wrongType'],
  ['nothing in place of points', changed(arxan2021, [...rule, 'points'], null), 'tables[0].categories[0].items[0].rules[0].points wrongType'],
  ['an exponent', changed(arxan2021, [...rule, 'points'], '1e1'), 'tables[0].categories[0].items[0].rules[0].points notDecimal'],
  ['a sign', changed(arxan2021, [...rule, 'points'], '-1'), 'tables[0].categories[0].items[0].rules[0].points notDecimal'],
  ['a leading zero', changed(arxan2021, [...rule, 'points'], '01'), 'tables[0].categories[0].items[0].rules[0].points notDecimal'],
  ['full-width digits', changed(arxan2021, [...rule, 'points'], '１'), 'tables[0].categories[0].items[0].rules[0].points notDecimal'],
  ['seven places', changed(arxan2021, [...rule, 'points'], '0.0000001'), 'tables[0].categories[0].items[0].rules[0].points notDecimal'],
  ['a rule of 0 points', changed(arxan2021, [...rule, 'points'], '0.00'), 'tables[0].categories[0].items[0].rules[0].points notAboveZero'],
  ['an unknown way of counting', changed(arxan2021, [...rule, 'counting'], 'twice'), 'tables[0].categories[0].items[0].rules[0].counting unknownChoice'],
  ['an unknown kind of node', changed(arxan2021, ['total', 'kind'], 'bonus'), 'total.kind unknownChoice'],
  ['a node without kind', changed(arxan2021, ['total', 'kind'], undefined), 'total.kind missing'],
  ['an unknown stage', changed(arxan2021, ['stages', 1, 'id'], 'lunch'), 'stages[1].id unknownChoice'],
  ['no day', changed(arxan2021, ['source', 'issued'], '2021-3-25'), 'source.issued notDay'],
  ['a thirteenth month', changed(arxan2021, ['source', 'issued'], '2021-13-01'), 'source.issued notDay'],
  ['an id with a space', changed(arxan2021, ['id'], 'a b'), 'id badId'],
  ['an id that is a prototype', changed(arxan2021, [...item, 'id'], '__proto__'), 'tables[0].categories[0].items[0].id badId'],
  ['an empty title', changed(arxan2021, ['title', 'zh'], ' '), 'title.zh emptyText'],
  ['`ours` as false', changed(arxan2021, ['total', 'clause', 'ours'], false), 'total.clause.ours unknownChoice'],
  ['no band', changed(arxan2021, ['grades', 'bands'], []), 'grades.bands tooFew'],
  ['too many bands', changed(arxan2021, ['grades', 'bands'], Array.from({ length: 13 }, (_, place) => ({ name: text, min: String(12 - place) }))), 'grades.bands tooMany'],
  ['a category without items', changed(arxan2021, ['tables', 0, 'categories', 0, 'items'], []), 'tables[0].categories[0].items tooFew'],
  ['trimming of two', changed(tianshui2015, [...yearEnd, 1, 'of', 'trimFrom'], 2), 'total.parts[2].of.parts[1].of.trimFrom badTrim'],
  ['trimming of a half', changed(tianshui2015, [...yearEnd, 1, 'of', 'trimFrom'], 5.5), 'total.parts[2].of.parts[1].of.trimFrom wrongType'],
  ['a mean without peers', changed(tianshui2015, [...yearEnd, 1, 'of', 'sheet'], 'others'), 'total.parts[2].of.parts[1].of.sheet unknownChoice'],
  ['other places of rounding', changed(arxan2021, ['rounding', 'places'], 5), 'rounding.places unknownChoice'],
  ['a questionnaire that asks for no answers', { ...tianshui2015, total: { kind: 'questionnaire', id: 'q', title: text, clause: { ref: text }, fewest: 0, questions: [{ id: 'a', title: text, options: [{ id: 'a', title: text, score: '1' }, { id: 'b', title: text, score: '0' }] }] } }, 'total.fewest badFewest'],
  // fit
  ['a table twice', { ...arxan2021, tables: [...arxan2021.tables, ...arxan2021.tables] }, 'tables[1].id duplicateId'],
  ['a category twice', changed(arxan2021, ['tables', 0, 'categories', 2, 'id'], '1'), 'tables[0].categories[2].id duplicateId'],
  ['an item twice in one category', changed(arxan2021, [...item, 'id'], '1.2'), 'tables[0].categories[0].items[1].id duplicateId'],
  ['an item twice in two categories', changed(arxan2021, [...item, 'id'], '4.5'), 'tables[0].categories[3].items[4].id duplicateId'],
  ['a rule twice', changed(arxan2021, [...item, 'rules', 1, 'id'], 'a'), 'tables[0].categories[0].items[0].rules[1].id duplicateId'],
  ['a node twice', changed(tianshui2015, [...yearEnd, 0, 'of', 'id'], 'social'), 'total.parts[2].of.parts[0].of.id duplicateId'],
  ['a sheet twice', changed(tianshui2015, ['sheets', 0, 'id'], 'comprehensive'), 'sheets[2].id duplicateId'],
  ['a stage twice', changed(arxan2021, ['stages', 2, 'id'], 'selfAssessment'), 'stages[2].id duplicateId'],
  ['a band twice', changed(arxan2021, ['grades', 'bands', 1, 'name', 'zh'], '优秀'), 'grades.bands[1].name.zh duplicateId'],
  ['a leaf with the name of another field', changed(tianshui2015, [...part(1), 'of', 'id'], 'fraud'), 'total.parts[1].of.id reservedId'],
  ['a node over a table that is not there', changed(arxan2021, ['total', 'table'], 'none'), 'total.table unknownTable'],
  ['a sheet over a table that is not there', changed(arxan2021, ['sheets', 0, 'table'], 'none'), 'sheets[0].table unknownTable'],
  ['a node of a sheet that is not there', { ...tianshui2015, sheets: tianshui2015.sheets.slice(1) }, 'total.parts[2].of.parts[0].of.sheet unknownSheet'],
  ['a category that does not add up', changed(arxan2021, [...item, 'points'], '4'), 'tables[0].categories[0].points pointsDoNotAddUp'],
  ['a table that does not add up', changed(arxan2021, ['tables', 0, 'full'], '100.5'), 'tables[0].full pointsDoNotAddUp'],
  ['weights that fall short', changed(tianshui2015, [...part(0), 'weight'], '0.1'), 'total.parts weightsDoNotAddUp'],
  ['weights that are over by a millionth', changed(tianshui2015, [...yearEnd, 2, 'weight'], '0.600001'), 'total.parts[2].of.parts weightsDoNotAddUp'],
  ['a sheet of findings as a score', changed(tianshui2015, ['sheets', 0, 'form'], 'findings'), 'total.parts[2].of.parts[0].of.sheet findingsInTotal'],
  ['a band above 100', changed(arxan2021, ['grades', 'bands', 0, 'min'], '100.01'), 'grades.bands[0].min bandAboveHighest'],
  ['bands that rise', changed(arxan2021, ['grades', 'bands', 1, 'min'], '95'), 'grades.bands[1].min bandsNotDescending'],
  ['bands that are equal', changed(arxan2021, ['grades', 'bands', 1, 'min'], '90.0'), 'grades.bands[1].min bandsNotDescending'],
  ['a last band above 0', changed(arxan2021, ['grades', 'bands', 2, 'min'], '0.01'), 'grades.bands[2].min lastBandNotZero'],
  ['fraud upside down', changed(arxan2021, ['fraud', 'max'], '1.99'), 'fraud.max fraudRangeUpsideDown'],
  ['stages out of order', changed(changed(arxan2021, ['stages', 1, 'id'], 'approval') as Scheme, ['stages', 3, 'id'], 'peerReview'), 'stages[2].id stagesOutOfOrder'],
  ['another stage first', { ...arxan2021, stages: arxan2021.stages.slice(1) }, 'stages[0].id preparationNotFirst'],
  ['no stage of publishing', { ...arxan2021, stages: arxan2021.stages.filter(({ id }) => id !== 'published') }, 'stages publishedMissing'],
  ['a sheet of a stage that is not there', { ...arxan2021, stages: arxan2021.stages.filter(({ id }) => id !== 'selfAssessment') }, 'sheets[0].stage stageOfSheetMissing'],
  ['two registers of a kind', changed(arxan2021, ['obligations', 'registers', 1, 'kind'], 'publication'), 'obligations.registers[1].kind duplicateId'],
  ['a report that is due some days after', changed(arxan2021, ['obligations', 'registers', 3, 'term'], { kind: 'workingDays', days: 20 }), 'obligations.registers[3].term.kind termDoesNotFit'],
  ['a late record charged at an item that is not there', changed(arxan2021, ['obligations', 'registers', 0, 'breaches', 0, 'item'], '9.9'), 'obligations.registers[0].breaches[0].item unknownItem'],
  ['a late record charged by a rule that is not there', changed(arxan2021, ['obligations', 'registers', 0, 'breaches', 0, 'rule'], 'z'), 'obligations.registers[0].breaches[0].rule unknownRule'],
  ...constructFaults,
  ['a questionnaire for a part that is not there', changed(tianshui2015, ['survey', 'leaf'], 'nowhere'), 'survey.leaf surveyWithoutPart'],
  ['a questionnaire without the questions of its part', { ...vetoBonus, survey: { ...tianshui2015.survey, leaf: 'social' } }, 'survey.questions surveyLacksQuestion'],
  ['a questionnaire that scores nothing', changed(tianshui2015, ['survey', 'questions'], [tianshui2015.survey?.questions.at(-1)]), 'survey.questions questionWithoutEffect'],
  ['an answer of the public above 100', changed(tianshui2015, ['survey', 'questions', 0, 'options', 0, 'score'], '101'), 'survey.questions[0].options[0].score scoreAboveHundred'],
  ['a choice without options', changed(tianshui2015, ['survey', 'questions', 0, 'options'], []), 'survey.questions[0].options tooFew'],
  ['free text with options', changed(tianshui2015, ['survey', 'questions', 0, 'kind'], 'text'), 'survey.questions[0].options tooMany'],
  ['a questionnaire for which no answers suffice', changed(tianshui2015, ['survey', 'fewest'], 0), 'survey.fewest badFewest'],
  ['a term of no days', changed(arxan2021, ['obligations', 'registers', 0, 'term', 'days'], 0), 'obligations.registers[0].term.days belowLeast'],
  ['a term of more days than a year has to work', changed(arxan2021, ['obligations', 'registers', 0, 'term', 'days'], 251), 'obligations.registers[0].term.days aboveMost'],
  ...justRefused,
];

describe('a scheme that is refused, with the place', () => {
  it.each(cases)('%s', (what, value, fault) => {
    expect(faultsOf(value)).toContain(fault);
    expect(readOf(value)).toEqual(refusalByCase[what]);
  });

  it('leaves no code untested', () => {
    expect(new Set(cases.map(([, , fault]) => fault.split(' ').at(-1)))).toEqual(new Set(Object.keys(schemeFaultsEn) as SchemeFaultCode[]));
  });

  it.each(Object.entries(sentences))('%s: says what is wrong, in both languages', (code, { zh, en }) => {
    const ofCode = cases.filter(([, , fault]) => fault.split(' ').at(-1) === code).slice(0, 1);
    const fault = ofCode.flatMap(([, value]) => faultListOf(value)).find((one) => one.code === code);
    expect([filled(schemeFaultsZh, fault), filled(schemeFaultsEn, fault)]).toEqual([zh, en]);
  });

  it('has a sentence of every code before a reader here', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(schemeFaultsEn).toSorted());
  });

  it('tells all faults at once', () => {
    expect(faultsOf({ ...arxan2021, id: '', title: 1, extra: null })).toEqual(['id badId', 'title wrongType', 'extra unknownField']);
  });

  it('tells one fault where one thing is wrong', () => {
    const single = cases.filter(([what]) => what.startsWith('a last band') || what.startsWith('weights that are over') || what.startsWith('a table that does not'));
    expect(single.map(([, value]) => faultsOf(value).length)).toEqual([1, 1, 1]);
  });
});

describe('a scheme that is taken', () => {
  it.each(justTaken)('may have %s', (_what, value) => {
    expect(readOf(value)).toEqual([]);
  });

  it('is a copy: what it came from may change afterwards', () => {
    const value = structuredClone(arxan2021);
    const checked = validateScheme(value);
    expect(checked).toEqual({ ok: true, scheme: arxan2021 });
    expect(checked.ok && checked.scheme).not.toBe(value);
  });

  it('may use every construct at once', () => {
    expect(faultsOf(everyConstruct)).toEqual([]);
  });

  it('may leave its English to be written later', () => {
    expect(validateScheme(changed(arxan2021, ['title', 'en'], '')).ok).toBe(true);
  });

  it('may have a rating table without rules and a total of one entered score', () => {
    const { survey, ...silent } = tianshui2015;
    expect(survey?.leaf).toBe('social');
    const only = { ...silent, total: { kind: 'entered', id: 'only', title: text, clause: { ref: text } } };
    expect(validateScheme(changed(only as Scheme, [...item, 'rules'], [])).ok).toBe(true);
  });
});

describe('a place is printed on one line', () => {
  it.each([
    [['tables', 0, 'title', 'zh'], 'tables[0].title.zh'],
    [[0, 'a'], '[0].a'],
    [['a b', 'c'], '["a b"].c'],
    [['__proto__'], '__proto__'],
    [['x', 'a\nb\u001b\u202e\u009b'], 'x["a\\nb\\u001b\\u{202e}\\u{9b}"]'],
  ] as const)('%j is %s', (path, expected) => {
    expect(pathText(path)).toBe(expected);
  });

  it('and foreign text is cut short and cleaned', () => {
    expect(printable('x'.repeat(100))).toBe(`"${'x'.repeat(60)}…"`);
    expect(oneLine('a\u2028b\u200bc')).toBe('a\\u{2028}b\\u{200b}c');
  });
});

it('millionths are exact both ways', () => {
  expect(['0', '1', '0.35', '0.000001', '999999.999999', '100'].map((one) => decimalOf(millionths(one)))).toEqual(['0', '1', '0.35', '0.000001', '999999.999999', '100']);
});
