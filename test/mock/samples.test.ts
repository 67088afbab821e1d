/** The sample books themselves: sound, the same every time, believable in their days, and about nobody real. */

import { beforeAll, describe, expect, it } from 'vitest';

import { persons } from '#client/persons.ts';
import { groups } from '#mock/years/planned.ts';
import { readBackup, writeBackup } from '#exchange/backup.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import { buildSample } from '#mock/build-samples.ts';
import { sampleBookIds } from '#mock/sample-ids.ts';
import type { SampleBook } from '#mock/writing/sample-book.ts';
import { isCovered, isWorkingDay, shanghaiDay } from '#workflow/working-days.ts';

const samples = new Map<string, SampleBook>();
const sample = (id: string) => samples.get(id) as SampleBook;
const entriesOf = (id: string) => sample(id).entries.map(({ text }) => JSON.parse(text) as Entry);
const textOf = (id: string) => writeBackup(sample(id));

beforeAll(() => {
  for (const id of sampleBookIds) samples.set(id, buildSample(id));
}, 60_000);

describe.each(sampleBookIds)('%s', (id) => {
  it('is the same bytes when it is made again', () => {
    expect(writeBackup(buildSample(id))).toBe(textOf(id));
  });

  it('is read as a backup without a fault', () => {
    const read = readBackup(textOf(id));
    expect(read.ok ? [] : read.fault).toEqual([]);
  });

  it('says of itself that it is a sample', () => {
    const [first] = entriesOf(id);
    expect(first).toMatchObject({ kind: 'assessmentCreated', sample: true, title: expect.stringContaining('（示例）') });
  });

  it('was written in order, in office hours of working days, before 21 November 2026', () => {
    const times = entriesOf(id).map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times.filter((at) => at >= '2026-11-21')).toEqual([]);
    const wrong = times.filter((at) => !isWorkingDay(shanghaiDay(at)) || hourInShanghai(at) < 8 || hourInShanghai(at) >= 18);
    expect(wrong).toEqual([]);
  });

  it('sets every last day on a working day, as far as the calendar is known', () => {
    const days = entriesOf(id).flatMap((entry) =>
      entry.kind === 'assessmentCreated' ? entry.stages.map(({ to }) => to) : entry.kind === 'deadlineExtended' ? [entry.until] : [],
    );
    expect(days.length).toBeGreaterThan(5);
    expect(days.filter((day) => !isWorkingDay(day))).toEqual([]);
    // what lies in the year of the newest entry or before it is counted in a published calendar
    expect(days.filter((day) => day < '2027' && !isCovered(day))).toEqual([]);
  });

  it('was written by posts, not by persons, and every contact is made up', () => {
    const posts: readonly string[] = [...Object.values(persons), ...groups];
    expect(entriesOf(id).filter(({ by }) => !posts.includes(by.person))).toEqual([]);
    const contacts = entriesOf(id).flatMap((entry) => (entry.kind === 'unitsChanged' ? entry.units.map(({ contact }) => contact) : []));
    expect(new Set(contacts)).toEqual(new Set(['示例联系人']));
  });

  it('holds no number that could be somebody\'s telephone or identity card, and no address that exists', () => {
    const words = sample(id).entries.map(({ text }) => JSON.stringify(withoutIds(JSON.parse(text)))).join('\n');
    expect(words.match(/(?<![\d.])1[3-9]\d{9}(?!\d)|\d{17}[\dXx]|(?<!\d)0\d{2,3}-\d{7,8}/g)).toBeNull();
    const addresses = words.match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['https://example.invalid']));
  });

  it('brings every file that it names, each a small picture, and no other', () => {
    const named = new Set(sample(id).entries.flatMap(({ text }) => [...text.matchAll(/"sha256":"([0-9a-f]{64})"/g)].map((match) => match[1])));
    const { files } = sample(id);
    expect(new Set(files.map(({ sha256 }) => sha256))).toEqual(named);
    expect(files.length).toBeGreaterThan(3);
    for (const { type, bytes } of files) {
      expect(type).toBe('image/png');
      expect(bytes.length).toBeLessThan(20_000);
    }
  });

  it('leaves no blank unfilled', () => {
    expect(textOf(id)).not.toMatch(/\{[ymnd]\}/);
  });
});

it('has two years under way with half-typed work, and two finished ones without', () => {
  expect(sampleBookIds.map((id) => [id, sample(id).drafts.length > 0])).toEqual([
    ['sample-arxan-2026', true], ['sample-tianshui-2026', true], ['sample-arxan-2025', false], ['sample-tianshui-2025', false],
  ]);
});

it('leaves the years under way in a stage whose last day is still to come', () => {
  const until = (id: string) => {
    const state = emptyBook(id);
    for (const sealed of sample(id).entries) evolve(state, JSON.parse(sealed.text) as Entry, sealed);
    return [id, state.stage, state.stages.find(({ stage }) => stage === state.stage)?.to];
  };
  expect(sampleBookIds.map(until)).toEqual([
    ['sample-arxan-2026', 'selfAssessment', '2026-12-11'],
    ['sample-tianshui-2026', 'review', '2026-12-18'],
    ['sample-arxan-2025', 'published', '2026-12-31'],
    ['sample-tianshui-2025', 'published', '2026-12-31'],
  ]);
});

it('tells of problems in at least sixty different sentences, seen in many ways', () => {
  const problems = sampleBookIds.flatMap(entriesOf).filter((entry) => entry.kind === 'problemRecorded');
  const sentences = new Set(problems.map(({ words }) => words.replace(/\d+/g, '#')));
  expect(sentences.size).toBeGreaterThanOrEqual(60);
  expect(new Set(problems.map(({ method }) => method)).size).toBeGreaterThanOrEqual(7);
});

it('never says the same of one unit twice, but for what is meant as a duplicate', () => {
  for (const id of sampleBookIds) {
    const said = entriesOf(id).flatMap((entry) => (entry.kind === 'problemRecorded' ? [`${entry.unit} ${entry.words}`] : []));
    expect(said.length - new Set(said).size).toBe(0);
  }
});

function hourInShanghai(at: string): number {
  return (new Date(at).getUTCHours() + 8) % 24;
}

/** Hashes and ids hold digits of their own. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const hidden = new Set(['request', 'command', 'sha256', 'problem', 'visit', 'record', 'suggestion', 'into', 'schemeHash', 'scheme']);
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (hidden.has(name) ? [] : [[name, withoutIds(inner)]])));
}
