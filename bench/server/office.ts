/**
 * Ten offices at work at the same time: 500 people, their years, and what they do all day.
 *
 * Imports: server (types), ledger, the files beside it.
 */

import { sheetName } from '#ledger/sheet-id.ts';
import type { NewPerson } from '#server/person.ts';
import { record } from './append.ts';
import { copyBooks, unitName, yearTexts } from './books.ts';
import type { Answer, Visitor } from './visitor.ts';

export const years = 10;
const unitsPerYear = 44;

export interface Worker {
  readonly person: NewPerson & { readonly post: 'office' | 'inspector' | 'leader' | 'unit' };
  readonly book: string;
  /** The unit whose work it is, or one that an inspector looks at. */
  readonly unit: string;
}

/** 500: in each office two clerks, three inspectors, a leader, and somebody in each of 44 units. */
export const workers: readonly Worker[] = Array.from({ length: years }, (_, year): readonly Worker[] => {
  const book = `year-${year}`;
  const unitAt = (index: number) => unitName(year * unitsPerYear + (index % unitsPerYear));
  const one = (post: 'office' | 'inspector' | 'leader', index: number): Worker => ({ person: { post, username: `${post}${year}-${index}`, name: `${post}${year}-${index}`, posts: [post] }, book, unit: unitAt(index) });
  return [
    ...[0, 1].map((index) => one('office', index)), ...[0, 1, 2].map((index) => one('inspector', index)), one('leader', 0),
    ...Array.from({ length: unitsPerYear }, (__, index): Worker => ({ person: { post: 'unit', username: unitAt(index), name: `联系人${unitAt(index)}`, unit: unitAt(index) }, book, unit: unitAt(index) })),
  ];
}).flat();

export async function fillYears(database: string): Promise<void> {
  for (let year = 0; year < years; year += 1) await copyBooks(database, [`year-${year}`], yearTexts({ units: unitsPerYear, problems: 900, first: year * unitsPerYear }));
}

/** Four of five times somebody reads. Half of the writes are half-typed sheets that are kept, half are commands. */
export type Deed = 'read' | 'draft' | 'command';

export interface Done extends Pick<Answer, 'status' | 'milliseconds'> { readonly deed: Deed }

const readsOf = {
  office: ['overview', 'desk', 'problems', 'units'],
  inspector: ['problems', 'inspections', 'overview'],
  leader: ['leadership', 'overview', 'results'],
  unit: ['rectification', 'problems', 'overview'],
} as const;

/** `chance`: between 0 and 1, so that every run does the same in the same order. */
export function createWork(visitors: readonly Visitor[], chance: () => number): () => Promise<Done> {
  const ofPost = (post: Worker['person']['post']) => workers.flatMap((worker, index) => (worker.person.post === post ? [index] : []));
  const [units, inspectors] = [ofPost('unit'), ofPost('inspector')];
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const savedAt = new Map<string, string | null>();
  const saving = new Set<number>();
  const everybody = workers.map((_, index) => index);

  async function read(index: number): Promise<Answer> {
    const { person: { post }, book, unit } = workers[index] as Worker;
    const page = chance() < 0.15 ? '/api/home' : post === 'unit' && chance() < 0.4 ? `/api/books/${book}/sheets/${encodeURIComponent(sheetName('self', unit))}` : `/api/books/${book}/${pick<string>(readsOf[post])}`;
    return (visitors[index] as Visitor).get(page);
  }

  async function keepDraft(index: number): Promise<Answer> {
    const { book, unit } = workers[index] as Worker;
    const content = { rows: Object.fromEntries(Array.from({ length: 14 }, (_, row) => [`item${row}`, { points: String(Math.floor(chance() * 10)), note: '本年度已按要求公开，佐证材料见附件。', looked: true, findings: [] }])) };
    const answer = await (visitors[index] as Visitor).send('PUT', `/api/books/${book}/drafts/${encodeURIComponent(`sheet:${sheetName('self', unit)}`)}`, { content, seen: savedAt.get(unit) ?? null });
    if (answer.status === 200) savedAt.set(unit, (JSON.parse(answer.body) as { readonly draft: { readonly savedAt: string } }).draft.savedAt);
    return answer;
  }

  return async () => {
    const die = chance();
    if (die < 0.8) return { ...(await read(pick(everybody))), deed: 'read' };
    if (die < 0.9) {
      // a sheet is kept by its one author, one save after the other
      const free = units.filter((index) => !saving.has(index));
      const index = pick(free.length === 0 ? units : free);
      saving.add(index);
      return { ...(await keepDraft(index).finally(() => saving.delete(index))), deed: 'draft' };
    }
    const index = pick(inspectors);
    const { book, unit } = workers[index] as Worker;
    const began = performance.now();
    await record(visitors[index], book, unit);
    return { status: 200, milliseconds: performance.now() - began, deed: 'command' };
  };
}

/** Numbers between 0 and 1, the same in every run. */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
