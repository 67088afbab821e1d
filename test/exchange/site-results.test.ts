/** Results that come back from site: the file is held to its hashes, and each record is told new, known, similar or in the way. */

import { describe, expect, it } from 'vitest';

import { readSiteResults, siteResultsText, writeSiteResults } from '#exchange/site-results.ts';
import { reviewResults, type ReviewBase } from '#exchange/site-review.ts';
import { writePack } from '#exchange/pack.ts';
import { altered, end, id, pack, photoHash, problem, recordOf, results, rewritten, visit } from './site-files.ts';

const text = writeSiteResults(results);

describe('a file of results', () => {
  it('comes back whole, with its photos', () => {
    const read = readSiteResults(text);
    expect(read).toEqual({ ok: true, content: results });
  });

  it.each([
    ['that was cut off', text.slice(0, text.length / 2), { fault: 'truncated' }],
    ['that is a pack', writePack(pack), { fault: 'format', format: 'kaoping-pack' }],
    ['of an older program', altered(text, 'version', 0), { fault: 'version', version: '0' }],
    ['whose words were changed', altered(text, 'content.records.1.commands.0.words', '没有问题'), { fault: 'hash' }],
    ['whose photo was exchanged and everything hashed anew', rewritten(text, 'content.files.0.base64', 'AAAA'), { fault: 'file', where: 'content.files.0' }],
    ['whose photo is no base64', rewritten(text, 'content.files.0.base64', '照片'), { fault: 'file', where: 'content.files.0' }],
    ['that would approve something', rewritten(text, 'content.records.0.commands.0', { kind: 'approveResults', id: id('99') }), { fault: 'shape', where: expect.stringMatching(/^content\.records\.0\.commands\.0/) as string }],
    ['that would withdraw a problem', rewritten(text, 'content.records.0.commands.0', { kind: 'withdrawProblem', id: id('99'), problem: id('3'), seen: 0, reason: '请撤销' }), { fault: 'shape', where: expect.stringMatching(/^content\.records\.0\.commands\.0/) as string }],
    ['with a count of no number', rewritten(text, 'content.records.1.commands.0.charges.0.count', '一'), { fault: 'shape', where: expect.stringMatching(/^content\.records\.1\.commands\.0/) as string }],
  ])('%s is refused, and says where', (_, broken, fault) => {
    expect(readSiteResults(broken)).toMatchObject({ ok: false, fault });
  });

  it('written from a device holds only what was recorded', () => {
    const made = siteResultsText({ ...results, records: [visit, { kind: 'openRound' }].map((command) => ({ id: id('50'), at: results.savedAt, actor: { person: '甲' }, about: { unit: '市教育局' }, commands: [command] })) });
    const read = readSiteResults(made);
    expect(read.ok && read.content.records.map(({ commands }) => commands.map(({ kind }) => kind))).toEqual([['recordVisit']]);
  });
});

interface Seen { readonly problems?: readonly object[]; readonly visits?: readonly object[]; readonly units?: readonly string[]; readonly allowed?: readonly string[]; readonly inspection?: object | null; readonly schemeHash?: string; readonly book?: string }

const inspection = { closed: null, rounds: [{ number: 1, targets: [{ unit: { id: 'edu' } }] }] };

function base({ problems = [], visits = [], units = ['edu'], allowed = ['recordProblem', 'recordVisit'], inspection: named = inspection, schemeHash = results.schemeHash ?? '', book = 'y' }: Seen = {}): ReviewBase {
  return {
    problems: { card: { book }, problems, visits, units: units.map((unit) => ({ id: unit })), allowed },
    inspections: new Map(named === null ? [] : [[id('2'), named]]), schemeHash,
  } as unknown as ReviewBase;
}

const told = (found: Seen, records = results.records, files = results.files) => reviewResults({ ...results, records, files }, base(found)).map(({ state, conflicts }) => [state, ...conflicts.map(({ why }) => why)]);

describe('the review', () => {
  it('takes what is new', () => {
    expect(told({})).toEqual([['new'], ['new'], ['new']]);
  });

  it('knows what is in the book already, whatever way it came', () => {
    const inBook = { visits: [{ id: id('11'), concluded: { nothingFound: false } }], problems: [{ id: id('13'), unit: { id: 'edu' }, words: '办事大厅公开栏是空的', evidence: [], charges: [], foundOn: '2025-12-03' }] };
    expect(told(inBook)).toEqual([['known'], ['known'], ['known']]);
  });

  it.each<[string, Seen, string[][]]>([
    ['belongs to another year', { book: 'z' }, [['blocked', 'otherBook'], ['blocked', 'otherBook'], ['blocked', 'otherBook']]],
    ['was made under another scheme', { schemeHash: 'f' }, [['blocked', 'otherScheme'], ['blocked', 'otherScheme'], ['blocked', 'otherScheme']]],
    ['comes when nothing may be recorded any more', { allowed: [] }, [['blocked', 'stageClosed'], ['blocked', 'stageClosed'], ['blocked', 'stageClosed']]],
    ['is about a unit that is gone', { units: [] }, [['blocked', 'unitGone'], ['blocked', 'unitGone'], ['new']]],
    ['is of an inspection that nobody knows', { inspection: null }, [['blocked', 'inspectionGone'], ['new'], ['new']]],
    ['is of an inspection that was closed', { inspection: { ...inspection, closed: {} } }, [['blocked', 'inspectionClosed'], ['new'], ['new']]],
    ['is of a unit that was taken off the round', { inspection: { ...inspection, rounds: [{ number: 1, targets: [] }] } }, [['blocked', 'notTarget'], ['new'], ['new']]],
  ])('blocks what %s', (_, found, expected) => {
    expect(told(found)).toEqual(expected);
  });

  it('blocks a problem of a visit that has ended, or that is nowhere', () => {
    expect(told({ visits: [{ id: id('11'), concluded: { nothingFound: true } }] }, [recordOf(problem)])).toEqual([['blocked', 'visitEnded']]);
    expect(told({}, [recordOf(problem), recordOf(end)])).toEqual([['blocked', 'visitMissing'], ['blocked', 'visitMissing']]);
  });

  it('takes the first of two that are the same, and misses a photo', () => {
    expect(told({}, [recordOf(visit), recordOf(problem), { ...recordOf(problem), id: id('77') }]).slice(1)).toEqual([['new'], ['blocked', 'twice']]);
    expect(told({}, [recordOf(visit), recordOf(problem)], [])[1]).toEqual(['blocked', 'fileMissing']);
    expect(results.files[0]?.sha256).toBe(photoHash);
  });

  it('names the known problem that one looks like', () => {
    const known = { id: id('3'), number: 1, unit: { id: 'edu' }, words: '办事大厅公开栏空着', evidence: [], charges: [{ item: '2.1' }], foundOn: '2025-11-20', state: 'charged' };
    const [, row] = reviewResults(results, base({ problems: [known] }));
    expect([row?.state, row?.similar.map(({ number }) => number)]).toEqual(['similar', [1]]);
  });
});
