/**
 * Both sides of each line that a scheme must not cross: what is just taken, and what is just refused (with its place and fault).
 * What is said in full of each refusal stands in refusals.json.
 */

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Item, Rule, Scheme } from '#scheme/grammar.ts';
import { limits } from '#scheme/size.ts';
import { everyConstruct as every } from '../engine/every-construct.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf, sheetsOver } from '../engine/make-scheme.ts';
import { changed, type Step } from './changed.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const set = (...changes: readonly (readonly [path: readonly Step[], value: unknown])[]) =>
  changes.reduce<unknown>((scheme, [path, value]) => changed(scheme as Scheme, path, value), every);

/** A table of one item of 20 points and one of 80, all of the score; `said` is the first item's. */
const withItem = (said: Partial<Item>, rules: readonly Rule[] = []): Scheme =>
  makeScheme(node.deductions('d', 't'), { tables: [makeTable('t', '100', [['c', '100', [makeItem('i', '20', rules, said), makeItem('j', '80', [makeRule('a', '1')])]]])] });
const withRule = (said: Partial<Rule> & Pick<Rule, 'counting'>, points = '20', item: Partial<Item> = {}) => withItem(item, [ruleOf('a', points, said) as Rule]);
const withCap = (cap: string, uncapped?: true) => {
  const items = [makeItem('i', '20', [makeRule('a', '1')], uncapped && { uncapped }), makeItem('j', '80', [])];
  const whole = makeTable('t', '100', [['c', '100', items]]);
  return makeScheme(node.deductions('d', 't'), { tables: [{ ...whole, categories: whole.categories.map((one) => ({ ...one, cap })) }] });
};
const scale = (...steps: readonly (readonly [from: string, points: string])[]) => withItem({ earned: { kind: 'scale', figure: text, steps: steps.map(([from, points]) => ({ from, points })) } });
const levels = (...points: readonly string[]) => withItem({ earned: { kind: 'levels', levels: points.map((one, place) => ({ id: `l${place}`, title: text, points: one })) } });
const ranking = (count: 'places' | 'percent', steps: readonly (readonly [upTo: string, points: string])[]) =>
  withItem({ earned: { kind: 'ranking', figure: text, better: 'more', within: 'all', count, ties: 'better', rest: '0', steps: steps.map(([upTo, points]) => ({ upTo, points })) } });
const best = 'tables[0].categories[0].items[0]';

const entered = makeScheme(node.entered('e'));
const part = (said: object): Scheme => makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '1', of: node.entered('e'), ...said }] });
const two = (said: object): Scheme => makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.entered('e'), ...said }, { weight: '0.5', of: node.entered('f') }] });
const asked = (scores: readonly string[], fewest?: number): Scheme =>
  makeScheme({ kind: 'questionnaire', ...named('q'), ...(fewest !== undefined && { fewest }), questions: [{ id: 'a', title: text, options: scores.map((score, place) => ({ id: `o${place}`, title: text, score })) }] });

type Line = readonly [min: string, said?: object];
const bands = (...lines: readonly Line[]): Pick<Scheme, 'grades'> => ({
  grades: { bands: lines.map(([min, said], place) => ({ name: { zh: `b${place}`, en: '' }, min, ...said })), setByOffice: false, clause },
});
const graded = (lines: readonly Line[], more: Partial<Scheme> = {}) => ({ ...entered, ...bands(...lines), ...more });
const quota = (percent: string, within: 'all' | 'class' = 'all') => ({ quota: { percent, rounding: 'down', ties: 'all', within, clause } });
const veto = (effect: object) => ({ vetoes: [{ id: 'v', text, clause, effect }] }) as Partial<Scheme>;
const bonus = (said: object) => ({ bonuses: [{ ...named('b'), cap: '5', rules: [{ id: 'a', text, per: text, clause, counting: 'once', points: '5' }], ...said }] }) as Partial<Scheme>;
const once = (id: string, points: string) => ({ id, text, per: text, clause, counting: 'once', points });
const adjustment = (sign: 'plus' | 'minus', min: string, max: string) => ({ ...named(sign), sign, min, max });
const classed = (...classes: readonly object[]) => ({ classes: [named('county'), ...classes] }) as Partial<Scheme>;

const stagesOf = (...ids: readonly string[]) => ({ stages: ids.map((id) => ({ id, title: text, clause })) }) as Partial<Scheme>;
const option = (id: string, score?: string) => ({ id, title: text, ...(score !== undefined && { score }) });
const question = (id: string, kind: string, options: readonly object[]) => ({ id, kind, title: text, options });
const survey = (questions: readonly object[], leaf?: string) =>
  ({ survey: { title: text, questions, ...(leaf !== undefined && { leaf }), fewest: 1, below: 'missing', places: 2, clause } }) as unknown as Partial<Scheme>;
const likes = [option('A', '100'), option('B', '0')];
const asking = asked(['100', '0']);
const same = [option('o0', '100'), option('o1', '0')];

const register = (kind: string, term: object, breaches: readonly object[] = []) => ({ kind, title: text, term, clause, breaches });
const owing = (...registers: readonly object[]) => ({ ...withItem({}, [makeRule('a', '1')]), obligations: { registers } }) as unknown as Scheme;
const days = { kind: 'workingDays', days: 20 };
/** A table of two items, i and j, as a city passes it on. */
const passedOn = (...tables: readonly object[]) => ({ ...withItem({}, [makeRule('a', '1')]), locks: { tables } }) as unknown as Scheme;
const fieldNames = ['unit', 'problems', 'fraud', 'earned', 'bonuses', 'adjustments', 'vetoes', 'closed'];
const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);

export const justTaken: readonly (readonly [what: string, value: unknown])[] = [
  ['a text of the greatest length', changed(arxan2021, ['notes', 0, 'zh'], '长'.repeat(limits.text))],
  ['an id of forty characters', changed(arxan2021, ['id'], 'a'.repeat(40))],
  ['six digits before the point', changed(makeScheme(node.entered('e')), ['fraud'], { min: '0', max: '999999.999999', clause })],
  // items
  ['a cap a little below the points', withItem({ cap: '19.999' }, [makeRule('a', '1')])],
  ['a cap of a category a little below its points', withCap('99.9')],
  ['a cap of a category above its points where an item has no end', withCap('150', true)],
  ['100 percent of an item', withRule({ counting: 'each', unit: 'percent' }, '100')],
  ['a rule of more than 100 points', withRule({ counting: 'each' }, '101')],
  ['a step as large as the target', withRule({ counting: 'shortfall', target: '40', step: '40', steps: 'full' })],
  ['a rule that takes the whole item', withRule({ counting: 'all' })],
  ['a scale whose points fall to the end', scale(['95', '20'], ['90', '8'], ['0', '0'])],
  ['a scale whose points rise to the end', scale(['20', '0'], ['10', '8'], ['0', '20'])],
  ['levels that fall', levels('20', '19.99', '0')],
  ['the best percents up to 100', ranking('percent', [['33.3', '20'], ['100', '3']])],
  ['more places than a hundred', ranking('places', [['1', '20'], ['101', '3']])],
  ['a ranking within classes', set([['tables', 0, 'categories', 1, 'items', 4, 'earned', 'within'], 'class'])],
  // the total
  ['a fixed score of 100', two({ missing: { kind: 'fixed', score: '100' } })],
  ['a fixed score of an only part', part({ missing: { kind: 'fixed', score: '60' } })],
  ['an only part that waits', part({ missing: { kind: 'wait' } })],
  ['an only part that counts as full', part({ notApplicable: 'full' })],
  ['a weight that one other part can carry', two({ missing: { kind: 'redistribute' }, notApplicable: 'redistribute' })],
  ['an option of 100', asked(['100', '0'])],
  ['options of which two bring the same', asked(['100', '0', '0'])],
  ['one answer that suffices', asked(['100', '0'], 1)],
  ['a million answers', asked(['100', '0'], 1_000_000)],
  ['trimming of three', makeScheme(node.mean('m', 3), { tables: [makeTable('t', '1', [['c', '1', [makeItem('i', '1', [])]]])], sheets: sheetsOver('t') })],
  ['trimming of a thousand', makeScheme(node.mean('m', 1000), { tables: [makeTable('t', '1', [['c', '1', [makeItem('i', '1', [])]]])], sheets: sheetsOver('t') })],
  // classes
  ['weights of a class below a part', { ...makeScheme(node.weighted('total', [['0.6', node.entered('e')], ['0.4', node.weighted('w', [['0.5', node.entered('f')], ['0.5', node.entered('g')]])]])), ...classed({ ...named('bureau'), weights: [{ part: 'f', weight: '0.2' }, { part: 'g', weight: '0.8' }] }) }],
  ['a class that differs by a table alone', set([['classes', 1, 'weights'], undefined])],
  ['a class that differs by weights alone', set([['classes', 1, 'tables'], undefined])],
  ['another table for the sheets of a class', { ...set([['classes', 1, 'tables'], [{ instead: 'short', use: 'extra' }]], [['sheets', 1, 'table'], 'short']) as Scheme }],
  // beyond the total
  ['a highest total of 100', { ...entered, highest: '100' }],
  ['a highest total that everything together reaches', { ...entered, ...bonus({}), adjustments: [adjustment('plus', '1', '3'), adjustment('minus', '1', '9')], highest: '108' }],
  ['a bonus unlocked by a part, at its full score', { ...entered, ...bonus({ unlock: { node: 'e', min: '100' } }) }],
  ['a cap that the rules together just reach', { ...entered, ...bonus({ rules: [once('a', '2'), once('b', '3')] }) }],
  ['a cap above what one rule brings at once, where another brings more each time', { ...entered, ...bonus({ rules: [once('a', '2'), { ...once('b', '1'), counting: 'each' }] }) }],
  ['bounds that are one figure', { ...entered, adjustments: [adjustment('plus', '2', '2.0')] }],
  ['a ceiling a little below the highest total', { ...entered, ...veto({ kind: 'ceiling', score: '99.999' }) }],
  ['a ceiling of 100 where more can be reached', { ...entered, ...bonus({}), highest: '105', ...veto({ kind: 'ceiling', score: '100' }) }],
  ['a veto to the second grade', { ...entered, ...veto({ kind: 'grade', grade: 'fail' }) }],
  // grades
  ['a line at the highest total', graded([['100'], ['0']])],
  ['a line above 100 where more can be reached', graded([['105'], ['0']], { ...bonus({}), highest: '105' })],
  ['lines that are one printed total apart', graded([['90'], ['89.99'], ['0']])],
  ['lines that no printed total tells apart, where grades are by the exact score', { ...entered, grades: { ...graded([['90'], ['89.999'], ['0']]).grades, by: 'exact' } }],
  ['lines of the two lowest printed totals', graded([['0.02'], ['0.01'], ['0']])],
  ['a line just above nothing', graded([['0.000001'], ['0']])],
  ['a quota of nearly all', graded([['90', quota('99.9')], ['0']])],
  ['one grade', graded([['0']])],
  // the year
  ['fraud of one figure', { ...entered, fraud: { min: '2', max: '2.0', clause } }],
  ['nothing but preparation and publishing', { ...entered, ...stagesOf('preparation', 'published') }],
  // duties
  ['a register of reports that are due on a day', owing(register('report', { kind: 'yearly', monthDay: '03-31' }))],
  ['two kinds of breach under one rule', owing(register('publication', days, [{ kind: 'late', item: 'i', rule: 'a' }, { kind: 'withheld', item: 'j', rule: 'a' }]))],
  // the questionnaire
  ['a questionnaire that fills no part and scores nothing', { ...entered, ...survey([question('a', 'text', [])]) }],
  ['a questionnaire of one choice out of two', { ...entered, ...survey([question('a', 'single', likes)], 'e') }],
  ['a questionnaire of steps of which one has a score', { ...entered, ...survey([question('a', 'scale', [option('A'), option('B', '50')])], 'e') }],
  // what is passed on
  ['locks on two items, and as many points of one’s own as the table has', passedOn({ table: 't', items: [{ item: 'i' }, { item: 'j' }], own: '100.0' })],
  ['a lock on a whole table, and a base of the first publication', { ...passedOn({ table: 't' }), base: { id: 'city', hash: `sha256:${'0f'.repeat(32)}`, version: 1 } }],
  ['a base of the millionth publication', { ...entered, base: { id: 'city', hash: `sha256:${'9a'.repeat(32)}`, version: 1_000_000 } }],
  ['the questions of the part, and one more', { ...asking, ...survey([question('a', 'single', [...same, option('x')]), question('b', 'multi', [option('A'), option('B')])], 'q') }],
];

export const justRefused: readonly (readonly [what: string, value: unknown, fault: string])[] = [
  ['a list nested one too deep', { a: nested(limits.depth) }, 'a[0][0][0][0][0] tooDeep'],
  ['an id of forty-one characters', changed(arxan2021, ['id'], 'a'.repeat(41)), 'id badId'],
  ['an id that begins with a point', changed(arxan2021, ['id'], '.a'), 'id badId'],
  ['a seventh digit before the point', changed(arxan2021, ['fraud', 'max'], '1000000'), 'fraud.max notDecimal'],
  ['a thirty-second day', changed(arxan2021, ['source', 'issued'], '2021-12-32'), 'source.issued notDay'],
  ['a day with something after it', changed(arxan2021, ['source', 'issued'], '2021-12-31x'), 'source.issued notDay'],
  ['trimming of a thousand and one', makeScheme(node.mean('m', 1001)), 'total.trimFrom badTrim'],
  ['trimming of less than none', makeScheme(node.mean('m', -3)), 'total.trimFrom badTrim'],
  ['more than a million answers', asked(['100', '0'], 1_000_001), 'total.fewest badFewest'],
  ['a rule of 0', withRule({ counting: 'each' }, '0'), `${best}.rules[0].points notAboveZero`],
  ['a due day that is none', owing(register('report', { kind: 'yearly', monthDay: '13-01' })), 'obligations.registers[0].term.monthDay notDay'],
  ['a due day with something around it', owing(register('report', { kind: 'yearly', monthDay: '2026-03-31' })), 'obligations.registers[0].term.monthDay notDay'],
  // items
  ['a cap that is the points of its item', withItem({ cap: '20.0' }, [makeRule('a', '1')]), `${best}.cap capWithoutEffect`],
  ['a cap that is the points of its category', withCap('100'), 'tables[0].categories[0].cap capWithoutEffect'],
  ['a little more than all of an item in percent', withRule({ counting: 'each', unit: 'percent' }, '100.000001'), `${best}.rules[0].points percentAboveHundred`],
  ['a step a little above the target', withRule({ counting: 'shortfall', target: '40', step: '40.1', steps: 'full' }), `${best}.rules[0].step stepAboveTarget`],
  ['a scale that brings the same at both ends', scale(['10', '20'], ['0', '20']), `${best}.earned.steps[1].points notFalling`],
  ['a falling scale whose best is not full', scale(['10', '19'], ['0', '0']), `${best}.earned.steps[0].points bestNotFull`],
  ['a rising scale whose best is not full', scale(['10', '0'], ['0', '19']), `${best}.earned.steps[1].points bestNotFull`],
  ['two levels of the same points', levels('20', '20'), `${best}.earned.levels[1].points notFalling`],
  ['places that stand still', ranking('places', [['1', '20'], ['1.0', '3']]), `${best}.earned.steps[1].upTo placesNotRising`],
  ['places whose points stand still', ranking('places', [['1', '20'], ['2', '20']]), `${best}.earned.steps[1].points notFalling`],
  ['a first place that is not full', ranking('places', [['1', '19']]), `${best}.earned.steps[0].points bestNotFull`],
  ['the best 100.1 percent', ranking('percent', [['100.1', '20']]), `${best}.earned.steps[0].upTo percentAboveHundred`],
  // the total
  ['every name of a field', makeScheme(node.weighted('class', fieldNames.map((name) => ['0.125', node.entered(name)]))), 'total.id reservedId'],
  ['a fixed score a little above 100', two({ missing: { kind: 'fixed', score: '100.1' } }), 'total.parts[0].missing.score scoreAboveHundred'],
  ['an only part whose weight nobody carries where it does not apply', part({ notApplicable: 'redistribute' }), 'total.parts[0].notApplicable nobodyToCarry'],
  ['an option a little above 100', asked(['100.1', '0']), 'total.questions[0].options[0].score scoreAboveHundred'],
  ['options that bring one figure', asked(['60', '60.0', '60.00']), 'total.questions[0].options questionWithoutEffect'],
  ['an option twice', set([['total', 'parts', 3, 'of', 'questions', 1, 'options', 1, 'id'], 'A']), 'total.parts[3].of.questions[1].options[1].id duplicateId'],
  ['a mean of a sheet that is not there', makeScheme(node.mean('m', 0)), 'total.sheet unknownSheet'],
  ['a mean of findings', makeScheme(node.mean('m', 0), { tables: [makeTable('t', '1', [['c', '1', [makeItem('i', '1', [])]]])], sheets: sheetsOver('t').map((sheet) => ({ ...sheet, form: 'findings' as const })) }), 'total.sheet findingsInTotal'],
  ['an item that the second of three tables repeats', { ...every, classes: undefined, total: node.weighted('total', [['0.3', node.deductions('x', 'work')], ['0.3', node.deductions('y', 'extra')], ['0.4', node.deductions('z', 'work')]]) } as never, 'total.parts[2].of.table itemInTwoTables'],
  // classes
  ['three classes of which two are the same', { ...two({}), ...classed(named('bureau'), named('town')) }, 'classes[1] classWithoutTable'],
  ['a table twice in place of one', set([['classes', 1, 'tables', 1], { instead: 'extra', use: 'short' }]), 'classes[1].tables[1].instead duplicateId'],
  ['a weight twice', set([['classes', 1, 'weights', 1], { part: 'work', weight: '0.4' }]), 'classes[1].weights[1].part duplicateId'],
  ['weights of a class that are over below a part', { ...makeScheme(node.weighted('total', [['0.6', node.entered('e')], ['0.4', node.weighted('w', [['0.5', node.entered('f')], ['0.5', node.entered('g')]])]])), ...classed({ ...named('bureau'), weights: [{ part: 'f', weight: '0.6' }] }) }, 'classes[1].weights weightsDoNotAddUp'],
  // beyond the total
  ['a highest total a little below 100', { ...entered, highest: '99.999999' }, 'highest highestBelowHundred'],
  ['a highest total that only a deduction would reach', { ...entered, ...bonus({}), adjustments: [adjustment('plus', '1', '3'), adjustment('minus', '1', '9')], highest: '108.01' }, 'highest highestOutOfReach'],
  ['a highest total where nothing is added', { ...entered, highest: '100.1' }, 'highest highestOutOfReach'],
  ['a cap a little above what the rules bring together', { ...entered, ...bonus({ cap: '5.1', rules: [once('a', '2'), once('b', '3')] }) }, 'bonuses[0].cap capOutOfReach'],
  ['a bonus that is unlocked a little above full marks', { ...entered, ...bonus({ unlock: { min: '100.1' } }) }, 'bonuses[0].unlock.min unlockOutOfReach'],
  ['a bonus twice', { ...entered, bonuses: [...(bonus({}).bonuses ?? []), ...(bonus({}).bonuses ?? [])] }, 'bonuses[1].id duplicateId'],
  ['a flag twice', set([['flags', 1], every.flags?.[0]]), 'flags[1].id duplicateId'],
  ['a ceiling of 100', { ...entered, ...veto({ kind: 'ceiling', score: '100' }) }, 'vetoes[0].effect.score ceilingWithoutEffect'],
  // grades
  ['a line a little above the highest total', graded([['105.1'], ['0']], { ...bonus({}), highest: '105' }), 'grades.bands[0].min bandAboveHighest'],
  ['lines within one printed total', graded([['89.999'], ['89.991'], ['0']]), 'grades.bands[1].min bandNeverReached'],
  ['a quota within classes where there are none', graded([['90', quota('30', 'class')], ['0']]), 'grades.bands[0].quota.within noClassesToRank'],
  ['a grade that asks for one flag twice', { ...graded([['90', { requires: [{ kind: 'noFlag', flag: 'f', clause }, { kind: 'noFlag', flag: 'f', clause }] }], ['0']]), flags: [named('f')] }, 'grades.bands[0].requires[1] duplicateId'],
  ['a flag where there are none', graded([['90', { requires: [{ kind: 'noFlag', flag: 'f', clause }] }], ['0']]), 'grades.bands[0].requires[0].flag unknownFlag'],
  // the year
  ['fraud a little upside down', { ...entered, fraud: { min: '2', max: '1.999999', clause } }, 'fraud.max fraudRangeUpsideDown'],
  ['a stage that goes back two', { ...entered, ...stagesOf('preparation', 'published', 'selfAssessment') }, 'stages[2].id stagesOutOfOrder'],
  ['stages without beginning and end', { ...entered, ...stagesOf('selfAssessment') }, 'stages publishedMissing'],
  // duties
  ['a register that is due on a day and is no report', owing(register('publication', { kind: 'yearly', monthDay: '03-31' })), 'obligations.registers[0].term.kind termDoesNotFit'],
  ['a breach twice', owing(register('publication', days, [{ kind: 'late', item: 'i', rule: 'a' }, { kind: 'late', item: 'j', rule: 'a' }])), 'obligations.registers[0].breaches[1].kind duplicateId'],
  ['a breach by the rule of another item', owing(register('publication', days, [{ kind: 'late', item: 'j', rule: 'b' }])), 'obligations.registers[0].breaches[0].rule unknownRule'],
  // what is passed on
  ['an item locked twice', passedOn({ table: 't', items: [{ item: 'i' }, { item: 'j' }, { item: 'i' }] }), 'locks.tables[0].items[2].item duplicateId'],
  ['a lock on an item that is not there, behind one that is', passedOn({ table: 't', items: [{ item: 'i' }, { item: 'x' }] }), 'locks.tables[0].items[1].item unknownItem'],
  ['a little more points of one’s own than the table has', passedOn({ table: 't', own: '100.01' }), 'locks.tables[0].own ownAboveFull'],
  // the questionnaire
  ['a public question twice', { ...entered, ...survey([question('a', 'single', likes), question('a', 'single', likes)]) }, 'survey.questions[1].id duplicateId'],
  ['an answer twice', { ...entered, ...survey([question('a', 'single', [option('A', '1'), option('A', '0')])]) }, 'survey.questions[0].options[1].id duplicateId'],
  ['a choice out of one', { ...entered, ...survey([question('a', 'single', [option('A', '1')])]) }, 'survey.questions[0].options tooFew'],
  ['free text with one option', { ...entered, ...survey([question('a', 'text', [option('A')])]) }, 'survey.questions[0].options tooMany'],
  ['an answer a little above 100', { ...entered, ...survey([question('a', 'single', [option('A', '100'), option('B', '100.1')])]) }, 'survey.questions[0].options[1].score scoreAboveHundred'],
  ['a questionnaire that fills a part and only counts several choices', { ...entered, ...survey([question('a', 'multi', likes)], 'e') }, 'survey.questions questionWithoutEffect'],
  ['a questionnaire that fills a part and whose choices have no scores', { ...entered, ...survey([question('a', 'single', [option('A'), option('B')])], 'e') }, 'survey.questions questionWithoutEffect'],
  ['a questionnaire that fills a table of deductions', { ...withItem({}, [makeRule('a', '1')]), ...survey([question('a', 'single', likes)], 'd') }, 'survey.leaf surveyWithoutPart'],
  ['a questionnaire whose answer scores otherwise than in its part', { ...asking, ...survey([question('a', 'single', [option('o0', '100'), option('o1', '1')])], 'q') }, 'survey.questions surveyLacksQuestion'],
  ['a questionnaire without an answer of its part', { ...asking, ...survey([question('a', 'single', [option('o0', '100'), option('x', '0')])], 'q') }, 'survey.questions surveyLacksQuestion'],
  ['a questionnaire with the question of its part under another name', { ...asking, ...survey([question('b', 'single', same)], 'q') }, 'survey.questions surveyLacksQuestion'],
];
