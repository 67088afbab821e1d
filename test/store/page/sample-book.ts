/**
 * A large book that looks like a real one to the disk: ids and hashes that do not compress, Chinese notes of varying length.
 *
 * Imports: store (types).
 */

import type { BookStore, StoredEntry } from '#store/book-store.ts';

const characters = '政府信息公开指南未及时更新联系电话无人接听栏目长期空白按规定时限答复申请重点领域财政预算决算说明不完整政策解读缺失';
const batchSize = 5000;

export async function fillBook(books: BookStore, book: string, size: number): Promise<void> {
  const random = randomFrom(7);
  for (let begin = 0; begin < size; begin += batchSize) {
    const end = Math.min(size, begin + batchSize);
    const batch = Array.from({ length: end - begin }, (_, index): StoredEntry => {
      return { seq: begin + index, hash: hex(random, 64), text: sampleText(random) };
    });
    if (!(await books.append(book, begin, batch))) throw new Error('The book is not empty.');
  }
}

/** About 310 characters on average: a third with a Chinese note and a file's hash, the others short. */
function sampleText(random: () => number): string {
  const common = {
    actor: { id: `person-${Math.floor(random() * 300)}`, role: 'inspector' },
    at: '2026-03-02T08:15:30.123Z',
    command: hex(random, 32),
    version: 1,
  };
  const data = { count: 1, id: hex(random, 32), item: '2.1a', unit: `unit-${Math.floor(random() * 1000)}` };
  if (random() > 0.35) return JSON.stringify({ ...common, data, kind: 'pointsGiven' });
  const note = Array.from({ length: 20 + Math.floor(random() * 100) }, () => characters[Math.floor(random() * characters.length)]).join('');
  const evidence = [{ name: `IMG_${Math.floor(random() * 1e6)}.jpg`, sha256: hex(random, 64) }];
  return JSON.stringify({ ...common, data: { ...data, evidence, note }, kind: 'problemRecorded' });
}

function hex(random: () => number, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** Numbers from 0 to 1 that are the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
