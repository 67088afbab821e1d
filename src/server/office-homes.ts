/**
 * The API of the books once for each office, over its own part of the store: nobody's request can reach another office's books,
 * because the function that answers it does not have them.
 *
 * What an office is told of those below it is handed in as books to read, and its routes give of them only what is published and
 * how far they are. Of the office above it gets the published schemes.
 *
 * Imports: api, store, the files beside it.
 */

import { createApp, type AppDeps } from '#api/app.ts';
import { createBooks, mostKept, type Books, type SetBack } from '#api/books.ts';
import { createKeptAnswers } from '#api/kept-answers.ts';
import { createKeptMemory } from '#api/kept-states.ts';
import type { Stores } from '#store/book-store.ts';
import { officeStores, rootOffice, storedName } from '#store/office-stores.ts';
import type { SqlPool } from '#store/sql.ts';
import { listOffices, officeAbove, officesBelow } from './offices.ts';

export interface OfficeHomesDeps extends Pick<AppDeps, 'actorOf' | 'now' | 'report' | 'ask' | 'signReceipt'> {
  /** Told where the database has lost what was read from it. */
  readonly setBack?: (what: SetBack) => void;
  readonly pool: SqlPool;
  readonly stores: Stores;
}

/** Bytes of answers that one process keeps. */
const mostAnswered = 64_000_000;

interface Home { readonly stores: Stores; readonly books: Books; readonly app: ReturnType<typeof createApp> }

export function createOfficeHomes({ pool, stores, setBack, ...shared }: OfficeHomesDeps) {
  const homeByOffice = new Map<string, Home>();
  /** However many offices there are, one process keeps so much. */
  const memory = createKeptMemory(mostKept);
  const answers = createKeptAnswers(mostAnswered);

  function homeOf(office: string): Home {
    const known = homeByOffice.get(office);
    if (known !== undefined) return known;
    const own = officeStores(stores, office);
    const books = createBooks(own, { memory, setBack: setBack === undefined ? undefined : (what) => setBack({ ...what, book: storedName({ office, name: what.book }) }) });
    const app = createApp({
      ...shared, stores: own, books, isShared: true,
      keptAnswers: { of: (key, make) => answers.of(`${office} ${key}`, make) },
      tiers: {
        below: async () => (await officesBelow(pool, office)).map(({ id, name }) => ({ id, name, books: homeOf(id).books })),
        above: async () => {
          const above = await officeAbove(pool, office);
          return above === undefined ? undefined : homeOf(above).stores;
        },
      },
    });
    const home: Home = { stores: own, books, app };
    homeByOffice.set(office, home);
    return home;
  }

  const officeByShort = new Map<string, string>();

  /** Whose questionnaire an address is of: the public says no office. Asked with GET, which counts for no limit. */
  async function officeOfSurvey(request: Request): Promise<string> {
    const [, address = '', short = ''] = /^(.*\/api\/ask\/([^/?#]*))/.exec(request.url) ?? [];
    const known = officeByShort.get(short);
    if (known !== undefined) return known;
    for (const office of [rootOffice, ...(await listOffices(pool)).map(({ id }) => id)]) {
      const answer = await homeOf(office).app.fetch(new Request(address));
      await answer.body?.cancel();
      if (answer.status === 404) continue;
      officeByShort.set(short, office);
      return office;
    }
    return rootOffice;
  }

  return {
    of: (office: string) => homeOf(office).app,
    ask: async (request: Request): Promise<Response> => homeOf(await officeOfSurvey(request)).app.fetch(request),
  };
}
