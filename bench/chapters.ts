/**
 * What is measured, chapter by chapter, each with the books that it needs.
 *
 * Imports: bench, mock.
 */

import { buildLargeYear } from '#mock/large-year.ts';
import { buildSample } from '#mock/build-samples.ts';
import { sampleBookIds } from '#mock/sample-ids.ts';
import type { SampleBook } from '#mock/writing/sample-book.ts';
import { measureAlike } from './alike.ts';
import { serveApp, type AppServer } from './app-server.ts';
import { measureDesk } from './desk.ts';
import { loadNow } from './engine/clock.ts';
import type { Chapter, Figure } from './figures.ts';
import { measureHome } from './home.ts';
import { measureImport } from './import-table.ts';
import { measurePhoto } from './photo.ts';
import { fillProfile, type Profile } from './profile.ts';
import { measureRanking } from './ranking.ts';
import { measureReload } from './reload.ts';
import { measureFold, measureScores } from './rules.ts';

export type ChapterName = 'home' | 'desk' | 'ranking' | 'reload' | 'rules' | 'alike' | 'photo' | 'import';

interface Told { readonly chapter: Chapter; readonly version?: string }

/** How much slower than this machine the computer of an office is taken to be. */
const rate = 4;

const largeYear = () => buildLargeYear({ units: 1000, problemsPerUnit: 20 });

export const chapters: Readonly<Record<ChapterName, (runs: number) => Promise<Told>>> = {
  home: (runs) =>
    inBrowser('Home, four sample years loaded', () => sampleBookIds.map(buildSample), (place) => measureHome({ ...place, runs, rate })),
  desk: (runs) =>
    inBrowser('The scoring desk', () => [...(['sample-arxan-2026', 'sample-tianshui-2026'] as const).map(buildSample), largeYear()], (place) => measureDesk({ ...place, runs, rate })),
  ranking: (runs) =>
    inBrowser('A year of 1,000 units × 20 problems', () => [largeYear()], (place) => measureRanking({ ...place, runs, rate, book: 'large-year' })),
  reload: (runs) =>
    inBrowser('A book of 50,000 entries', () => [buildLargeYear({ units: 1000, problemsPerUnit: 48 })], (place) => measureReload({ ...place, runs, book: 'large-year' })),
  rules: async (runs) => {
    const before = loadNow();
    const figures = [...measureFold(runs), ...measureScores(runs)];
    return { chapter: { title: 'Without a browser', figures, load: [before, loadNow()] } };
  },
  photo: (runs) =>
    inBrowser('A photo of ten megabytes', () => [buildSample('sample-arxan-2026')], (place) => measurePhoto({ ...place, runs, rate })),
  import: (runs) =>
    inBrowser('A table of 8,000 rows', () => [buildSample('sample-arxan-2026')], (place) => measureImport({ ...place, runs, rate })),
  alike: (runs) => {
    const before = loadNow();
    const figures = measureAlike(runs);
    return Promise.resolve({ chapter: { title: 'Problems that look alike', figures, load: [before, loadNow()] } });
  },
};

interface Place { readonly server: AppServer; readonly profile: Profile }

async function inBrowser(title: string, books: () => readonly SampleBook[], measure: (place: Place) => Promise<readonly Figure[]>): Promise<Told> {
  const server = await serveApp();
  try {
    const profile = await fillProfile(server, books());
    try {
      const before = loadNow();
      const figures = await measure({ server, profile });
      return { chapter: { title, figures, load: [before, loadNow()] }, version: profile.version };
    } finally {
      await profile.remove();
    }
  } finally {
    await server.close();
  }
}
