/** The rarer constructs, each written wrongly in one place: what is wrong, the scheme, and its fault. */

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { everyConstruct as every } from '../engine/every-construct.ts';
import { makeItem, makeTable } from '../engine/make-scheme.ts';
import { changed, type Step } from './changed.ts';

const hash = `sha256:${'0f'.repeat(32)}`;
const clause = { ref: { zh: '文', en: 'text' } };
const set = (path: readonly Step[], value: unknown) => changed(every, path, value);
const item = (category: number, index: number, ...more: readonly Step[]) => ['tables', 0, 'categories', category, 'items', index, ...more];
const rule = (index: number, place: number, ...more: readonly Step[]) => item(0, index, 'rules', place, ...more);
const part = (place: number, ...more: readonly Step[]) => ['total', 'parts', place, ...more];
const band = (place: number, ...more: readonly Step[]) => ['grades', 'bands', place, ...more];
const circle: Record<string, unknown> = {};
circle['self'] = circle;
const alone = { ...every.total, parts: [{ weight: '1', of: { kind: 'entered', id: 'e', title: clause.ref, clause }, missing: { kind: 'redistribute' } }] };
const bare: Scheme = { ...every, classes: undefined, vetoes: undefined } as never;
const plain: Scheme = JSON.parse(JSON.stringify(bare));

export const constructFaults: readonly (readonly [what: string, value: unknown, fault: string])[] = [
  ['a circle', circle, 'self circle'],
  // what is passed on
  ['a base without a hash', { ...every, base: { id: 'city', hash: 'sha256:1' } }, 'base.hash notHash'],
  ['a base of a publication before the first', { ...every, base: { id: 'city', hash, version: 0 } }, 'base.version badFewest'],
  ['a base of a publication after the millionth', { ...every, base: { id: 'city', hash, version: 1_000_001 } }, 'base.version badFewest'],
  ['a base whose hash has something after it', { ...every, base: { id: 'city', hash: `${hash}0` } }, 'base.hash notHash'],
  ['a base whose hash has something before it', { ...every, base: { id: 'city', hash: `x${hash}` } }, 'base.hash notHash'],
  ['a questionnaire for which half an answer suffices', changed(arxan2021, ['survey', 'fewest'], 0.5), 'survey.fewest badFewest'],
  ['a questionnaire that asks for more than a million answers', changed(arxan2021, ['survey', 'fewest'], 1_000_001), 'survey.fewest badFewest'],
  ['more points of one’s own than a table has', { ...every, locks: { tables: [{ table: every.tables[0]!.id, own: '1000' }] } }, 'locks.tables[0].own ownAboveFull'],
  ['a lock on a table that is not there', { ...every, locks: { tables: [{ table: 'none' }] } }, 'locks.tables[0].table unknownTable'],
  ['a lock on an item that is not there', { ...every, locks: { tables: [{ table: every.tables[0]!.id, items: [{ item: 'none' }] }] } }, 'locks.tables[0].items[0].item unknownItem'],
  ['a lock on one table twice', { ...every, locks: { tables: [{ table: every.tables[0]!.id }, { table: every.tables[0]!.id }] } }, 'locks.tables[1].table duplicateId'],
  // items
  ['a cap and none', changed(every, item(0, 2, 'cap'), '5'), 'tables[0].categories[0].items[2].uncapped capAndUncapped'],
  ['a cap that is the points', set(item(0, 0, 'cap'), '20'), 'tables[0].categories[0].items[0].cap capWithoutEffect'],
  ['a cap of a category above its points', set(['tables', 0, 'categories', 1, 'cap'], '41'), 'tables[0].categories[1].cap capWithoutEffect'],
  ['more than all of an item in percent', set(rule(1, 2, 'points'), '100.5'), 'tables[0].categories[0].items[1].rules[2].points percentAboveHundred'],
  ['a step above the target', set(rule(1, 1, 'step'), '41'), 'tables[0].categories[0].items[1].rules[1].step stepAboveTarget'],
  ['the whole item in percent', set(rule(0, 3, 'unit'), 'percent'), 'tables[0].categories[0].items[0].rules[3].unit allInPercent'],
  ['the whole item for half its points', set(rule(0, 3, 'points'), '10'), 'tables[0].categories[0].items[0].rules[3].points allNotWhole'],
  ['the whole item under a cap', set(item(0, 0, 'cap'), '10'), 'tables[0].categories[0].items[0].rules[3].counting allUnderCap'],
  ['levels that do not fall', set(item(1, 0, 'earned', 'levels', 2, 'points'), '8'), 'tables[0].categories[1].items[0].earned.levels[2].points notFalling'],
  ['a level twice', set(item(1, 0, 'earned', 'levels', 2, 'id'), 'A'), 'tables[0].categories[1].items[0].earned.levels[2].id duplicateId'],
  ['a best level below full marks', set(item(1, 0, 'earned', 'levels', 0, 'points'), '9'), 'tables[0].categories[1].items[0].earned.levels[0].points bestNotFull'],
  ['lines of a scale that overlap', set(item(1, 1, 'earned', 'steps', 1, 'from'), '96'), 'tables[0].categories[1].items[1].earned.steps[1].from notFalling'],
  ['points of a scale that fall and rise', set(item(1, 1, 'earned', 'steps', 1, 'points'), '11'), 'tables[0].categories[1].items[1].earned.steps[1].points notFalling'],
  ['points of a scale that rise and fall', set(item(1, 1, 'earned', 'steps'), [{ from: '9', points: '0' }, { from: '5', points: '11' }, { from: '0', points: '10' }]), 'tables[0].categories[1].items[1].earned.steps[1].points notFalling'],
  ['a scale with a gap below', set(item(1, 1, 'earned', 'steps', 2, 'from'), '1'), 'tables[0].categories[1].items[1].earned.steps[2].from scaleHasGap'],
  ['places that do not rise', set(item(1, 4, 'earned', 'steps', 1, 'upTo'), '1'), 'tables[0].categories[1].items[4].earned.steps[1].upTo placesNotRising'],
  ['half a place', set(item(1, 4, 'earned', 'steps', 1, 'upTo'), '1.5'), 'tables[0].categories[1].items[4].earned.steps[1].upTo placeNotWhole'],
  ['the best 150 percent', changed(set(item(1, 4, 'earned', 'count'), 'percent') as Scheme, item(1, 4, 'earned', 'steps', 1, 'upTo'), '150'), 'tables[0].categories[1].items[4].earned.steps[1].upTo percentAboveHundred'],
  ['more for the rest than for the last place', set(item(1, 4, 'earned', 'rest'), '3'), 'tables[0].categories[1].items[4].earned.rest notFalling'],
  ['a ranking within classes that are not there', changed(plain, item(1, 4, 'earned', 'within'), 'class'), 'tables[0].categories[1].items[4].earned.within noClassesToRank'],
  // the total
  ['one item in two charged tables', set(['tables', 1, 'categories', 0, 'items', 0, 'id'], 'e'), 'total.parts[1].of.table itemInTwoTables'],
  ['one table charged twice', set(part(1, 'of', 'table'), 'work'), 'total.parts[1].of.table itemInTwoTables'],
  ['voices of which one is dropped', set(part(2, 'of', 'trimFrom'), 5), 'total.parts[2].of.trimFrom trimWithVoices'],
  ['a voice twice', set(part(2, 'of', 'voices', 1, 'id'), 'leader'), 'total.parts[2].of.voices[1].id duplicateId'],
  ['a fixed score above 100', set(part(3, 'missing', 'score'), '101'), 'total.parts[3].missing.score scoreAboveHundred'],
  ['an option above 100', set(part(3, 'of', 'questions', 0, 'options', 0, 'score'), '101'), 'total.parts[3].of.questions[0].options[0].score scoreAboveHundred'],
  ['a question twice', set(part(3, 'of', 'questions', 1, 'id'), 'q1'), 'total.parts[3].of.questions[1].id duplicateId'],
  ['a question whose answers are all the same', set(part(3, 'of', 'questions', 0, 'options', 1, 'score'), '100'), 'total.parts[3].of.questions[0].options questionWithoutEffect'],
  ['a weight that nobody can carry', { ...every, classes: undefined, total: alone }, 'total.parts[0].missing.kind nobodyToCarry'],
  ['a part that is named like a field', set(part(5, 'of', 'id'), 'flags'), 'total.parts[5].of.id reservedId'],
  // classes
  ['one class', set(['classes'], every.classes?.slice(0, 1)), 'classes tooFew'],
  ['two classes that are the same', set(['classes', 1], { ...every.classes?.[0], id: 'b' }), 'classes[1] classWithoutTable'],
  ['a class twice', set(['classes', 1, 'id'], 'county'), 'classes[1].id duplicateId'],
  ['a class with a table that is not there', set(['classes', 1, 'tables', 0, 'use'], 'none'), 'classes[1].tables[0].use unknownTable'],
  ['a table in place of one that nobody reads', set(['classes', 1, 'tables', 0, 'instead'], 'none'), 'classes[1].tables[0].instead tableNotRead'],
  ['a table in its own place', set(['classes', 1, 'tables', 0, 'use'], 'extra'), 'classes[1].tables[0].use tableInItsPlace'],
  ['a class that charges one item in two tables', set(['classes', 1, 'tables', 0, 'use'], 'work'), 'classes[1].tables itemInTwoTables'],
  ['weights of a class that fall short', set(['classes', 1, 'weights', 0, 'weight'], '0.3'), 'classes[1].weights weightsDoNotAddUp'],
  ['a weight of a part that is not there', set(['classes', 1, 'weights', 0, 'part'], 'none'), 'classes[1].weights[0].part unknownPart'],
  ['a table that nobody reads', { ...every, tables: [...every.tables, makeTable('idle', '1', [['c', '1', [makeItem('i', '1', [])]]])] }, 'tables[3] tableUnread'],
  ['points earned in a table that is only rated', changed(plain, ['tables', 2, 'categories', 0, 'items', 0, 'earned'], { kind: 'rate', done: clause.ref, due: clause.ref }), 'tables[2].categories[0].items[0].earned earnedUnread'],
  // beyond the total
  ['a highest total below 100', set(['highest'], '99'), 'highest highestBelowHundred'],
  ['a highest total out of reach', set(['highest'], '108.5'), 'highest highestOutOfReach'],
  ['a bonus unlocked by a node that is not there', set(['bonuses', 0, 'unlock', 'node'], 'none'), 'bonuses[0].unlock.node unknownNode'],
  ['a bonus that is never unlocked', set(['bonuses', 0, 'unlock', 'min'], '100.5'), 'bonuses[0].unlock.min unlockOutOfReach'],
  ['a cap that the rules never reach', set(['bonuses', 0, 'rules'], every.bonuses?.[0]?.rules.slice(1, 2)), 'bonuses[0].cap capOutOfReach'],
  ['a rule of a bonus twice', set(['bonuses', 0, 'rules', 1, 'id'], 'a'), 'bonuses[0].rules[1].id duplicateId'],
  ['bounds upside down', set(['adjustments', 0, 'max'], '0.4'), 'adjustments[0].max boundsUpsideDown'],
  ['an adjustment twice', set(['adjustments', 1, 'id'], 'praise'), 'adjustments[1].id duplicateId'],
  ['a ceiling at the highest total', set(['vetoes', 1, 'effect', 'score'], '105'), 'vetoes[1].effect.score ceilingWithoutEffect'],
  ['a veto to a grade that is none', set(['vetoes', 0, 'effect', 'grade'], 'none'), 'vetoes[0].effect.grade unknownGrade'],
  ['a veto to the best grade', set(['vetoes', 0, 'effect', 'grade'], 'best'), 'vetoes[0].effect.grade vetoWithoutEffect'],
  ['a veto twice', set(['vetoes', 1, 'id'], 'leak'), 'vetoes[1].id duplicateId'],
  ['a flag that no grade asks about', set(['flags', 1], { ...every.flags?.[0], id: 'idle' }), 'flags[1] flagWithoutEffect'],
  // grades
  ['two lines with no total between', set(band(1, 'min'), '89.999'), 'grades.bands[1].min bandNeverReached'],
  ['a quota of the last grade', set(band(2, 'quota'), every.grades.bands[0]?.quota), 'grades.bands[2].quota nothingBelow'],
  ['a requirement of the last grade', set(band(2, 'requires'), [{ kind: 'noVeto', clause }]), 'grades.bands[2].requires nothingBelow'],
  ['a quota of all', set(band(0, 'quota', 'percent'), '100'), 'grades.bands[0].quota.percent quotaWithoutEffect'],
  ['a quota within classes that are not there', changed(plain, band(0, 'quota', 'within'), 'class'), 'grades.bands[0].quota.within noClassesToRank'],
  ['no veto asked for where there are none', plain, 'grades.bands[0].requires[0] noVetoes'],
  ['a flag that is not there', set(band(0, 'requires', 1, 'flag'), 'none'), 'grades.bands[0].requires[1].flag unknownFlag'],
  ['one requirement twice', set(band(0, 'requires', 1), { kind: 'noVeto', clause }), 'grades.bands[0].requires[1] duplicateId'],
];
