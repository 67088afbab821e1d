/**
 * What more years cost: 1, 10, 100 and 1,000 books of 5,000 entries in one database, ten years to an office, each time with a fresh process.
 *
 * Imports: server, store, the files beside it.
 */

import { createOffice } from '#server/offices.ts';
import { storedName } from '#store/office-stores.ts';
import { record } from './append.ts';
import { copyBooks, unitName, yearTexts } from './books.ts';
import { quantile } from './pace.ts';
import { openScene, password } from './scene.ts';
import { spentBy, startService } from './service.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export interface GrowthRow {
  readonly books: number;
  /** Milliseconds from the start of the process until it listened. */
  readonly started: number;
  /** Milliseconds of the first page of one year, which reads and folds it, and of the next page of it. */
  readonly first: number;
  readonly next: number;
  /** Milliseconds of a command on that year, in the middle. */
  readonly append: number;
  /** Milliseconds of the list of an office's years: the first time and again. */
  readonly home: readonly [number, number];
  /** Megabytes: after the start, with one year in use, after that list, and after the lists of all offices. */
  readonly memory: readonly [number, number, number, number];
}

const perOffice = 10;
const officeName = (index: number): string => `office-${index}`;
const units = 40;
/** With the two entries of its beginning and the move to self-assessment: 5,000. */
const problems = 4997;

export async function measureGrowth(sizes: readonly number[], say: (line: string) => void): Promise<readonly GrowthRow[]> {
  const scene = await openScene(55_520);
  const rows: GrowthRow[] = [];
  try {
    const offices = Array.from({ length: Math.ceil(Math.max(...sizes) / perOffice) }, (_, index) => officeName(index));
    for (const id of offices) await createOffice(scene.pool, { id, name: id, parent: 'root' });
    await scene.addPeople(offices.map((office) => ({ username: office, name: `经办${office}`, posts: ['office', 'inspector'], office })));
    const texts = yearTexts({ units, problems });
    let there = 0;
    for (const books of sizes) {
      const names = Array.from({ length: books - there }, (_, index) => storedName({ office: officeName(Math.floor((there + index) / perOffice)), name: `year-${(there + index) % perOffice}` }));
      await copyBooks(scene.database, names, texts);
      // so that the planner knows how long the tables are
      await scene.pool.query('ANALYZE');
      there = books;
      rows.push(await measure(scene.database, books));
      say(JSON.stringify(rows.at(-1)));
    }
    return rows;
  } finally {
    await scene.end();
  }
}

async function measure(database: string, books: number): Promise<GrowthRow> {
  const service = await startService(database, 5290);
  const memory = () => spentBy(service.process.pid).memory;
  const offices = Array.from({ length: Math.ceil(books / perOffice) }, (_, index) => createVisitor(service.origin, officeName(index)));
  // in the middle of the table
  const visitor = offices[offices.length >> 1] as Visitor;
  try {
    for (const one of offices) await one.login(password);
    const timeOf = async (path: string) => {
      const { status, milliseconds } = await visitor.get(path);
      if (status !== 200 && status !== 304) throw new Error(`${path}: ${status}`);
      return milliseconds;
    };
    const atStart = memory();
    const book = 'year-0';
    const first = await timeOf(`/api/books/${book}/overview`);
    const next = await timeOf(`/api/books/${book}/problems`);
    const appends: number[] = [];
    for (let turn = 0; turn < 50; turn += 1) {
      const began = performance.now();
      await record(visitor, book, unitName(turn % units));
      appends.push(performance.now() - began);
    }
    const withOne = memory();
    const home: [number, number] = [await timeOf('/api/home'), await timeOf('/api/home')];
    const withOffice = memory();
    for (const one of offices) await one.get('/api/home');
    return { books, started: service.startedIn, first, next, append: quantile(appends, 0.5), home, memory: [atStart, withOne, withOffice, memory()] };
  } finally {
    for (const one of offices) one.leave();
    await service.end();
  }
}
