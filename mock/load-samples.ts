/**
 * Puts the sample offices into whatever the API keeps its books in, and puts them back as they were.
 *
 * Samples come in as backups do, through the one door that checks everything. The program that makes them
 * is fetched only when somebody asks for it.
 *
 * Imports: client (types), mock; exchange and the samples lazily.
 */

import type { ApiClient } from '#client/api-client.ts';
import { sampleBookIds, type SampleBookId } from './sample-ids.ts';

export { sampleBookIds, type SampleBookId } from './sample-ids.ts';

export interface SampleProgress { readonly done: number; readonly of: number }
export type TellProgress = (progress: SampleProgress) => void;

/**
 * Loads the samples that are not here yet; one that is here is left as it is, whatever was done in it,
 * unless it is found broken: nobody can read that one any more, and it is replaced.
 *
 * Shape    Returns the ids asked for, all of them unless said otherwise. `tell` is called from 0 of n to n of n, two steps a book.
 * Errors   Throws RefusalError: notAllowed for everybody but the office, storeFull …; what was loaded before stays.
 */
export async function loadSamples(api: ApiClient, tell: TellProgress = () => undefined, ids: readonly SampleBookId[] = sampleBookIds): Promise<string[]> {
  const { sound, broken } = await booksHere(api);
  for (const id of ids) if (broken.has(id)) await api.send('DELETE', `/books/${id}`);
  const wanted = ids.filter((id) => !sound.has(id));
  let done = 0;
  const step = async () => {
    tell({ done, of: wanted.length * 2 });
    done += 1;
    await breath();
  };
  const [{ buildSample }, { writeBackup }, { writeAnswersFile }] = await Promise.all([import('./build-samples.ts'), import('#exchange/backup.ts'), import('#exchange/answers-file.ts')]);
  for (const id of wanted) {
    await step();
    const sample = buildSample(id);
    const backup = writeBackup(sample);
    await step();
    await api.send('POST', '/restore', backup);
    if (sample.answers !== undefined) await api.send('POST', `/books/${id}/survey/file`, writeAnswersFile({ year: id, savedAt: sample.savedAt, entries: sample.answers }));
  }
  await step();
  return [...ids];
}

/** Removes the samples with everything that was done in them, and loads them anew. */
export async function resetSamples(api: ApiClient, tell?: TellProgress, ids: readonly SampleBookId[] = sampleBookIds): Promise<string[]> {
  const { sound } = await booksHere(api);
  for (const id of ids) if (sound.has(id)) await api.send('DELETE', `/books/${id}`);
  return loadSamples(api, tell, ids);
}

interface BooksHere { readonly sound: ReadonlySet<string>; readonly broken: ReadonlySet<string> }

async function booksHere(api: ApiClient): Promise<BooksHere> {
  const { books, broken } = await api.get<Readonly<Record<'books' | 'broken', readonly { readonly book: string }[]>>>('/home');
  const ids = (list: typeof books) => new Set(list.map(({ book }) => book));
  return { sound: ids(books), broken: ids(broken) };
}

/** Lets the page draw between two pieces of work. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
