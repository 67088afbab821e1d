/**
 * The whole API as one function from Request to Response.
 *
 * It does not know whether a browser tab or a server runs it. Reads are views; every change is one
 * POST of a command. Whatever goes wrong comes back as a refusal, never as a stack trace.
 *
 * Imports: everything below, hono.
 */

import { Hono } from 'hono/tiny';

import { hashText } from '#ledger/chain.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Stores } from '#store/book-store.ts';
import { homeView } from '#view/home.ts';
import { mayReadBook } from '#view/viewer.ts';
import { mayDo } from '#workflow/policy.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { createBooks, type Books } from './books.ts';
import { countyRoutes } from './county-routes.ts';
import type { Answers } from './answers.ts';
import { askRoutes } from './ask-routes.ts';
import { backupRoutes } from './backup-routes.ts';
import { createDrafts } from './drafts.ts';
import type { Env } from './env.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { bookId, draftBody, draftKey, fieldFaults, parseJson, wholeNumber } from './input.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { libraryRoutes } from './library-routes.ts';
import { listPage, pageOf } from './list-page.ts';
import { loadOnce } from './load-once.ts';
import { missingThing } from './missing-thing.ts';
import { receiptOf, receiptRoute, type SignReceipt } from './receipt-route.ts';
import { refusalOf } from './refusal-of.ts';
import { json, refusedResponse, statusOf, tagged, taggedKept } from './respond.ts';
import { scoreAhead } from './score-ahead.ts';
import { endOf, pastDay, rightsNow } from './past-day.ts';
import { surveyRoutes } from './survey-routes.ts';
import type { Tiers } from './tiers.ts';
import { timelineRoutes } from './timeline-routes.ts';
import { views, viewsWithDrafts, type LoadedView } from './views.ts';

export { actorFromHeader } from './actor-from-header.ts';

export interface AppDeps {
  readonly stores: Stores;
  /** Who asks: from a header in one-computer mode, from the session on a server. */
  readonly actorOf: (request: Request) => Promise<Actor>;
  /** ISO instant. */
  readonly now: () => string;
  /** Notes an unexpected failure and returns the reference that a person can quote. */
  readonly report: (cause: unknown) => string;
  /** Told after each accepted change, so that other windows can look again. */
  readonly changed?: (book: string) => void;
  /** Resolves when there is time for work that nobody waits for: checking the books of a list. */
  readonly pause?: () => Promise<void>;
  /** Many people work here: nobody gets others' drafts with a backup, and no book comes in past the rules. */
  readonly isShared?: boolean;
  /** On a server: signs what was acknowledged. A tab has nobody to sign for it. */
  readonly signReceipt?: SignReceipt | undefined;
  /** Asked now and then during long work: resolves at once, or after others had their turn. */
  readonly turn?: () => Promise<void>;
  /** The books over `stores`, where somebody else reads them, too. */
  readonly books?: Books;
  /** Where many read the same. */
  readonly keptAnswers?: KeptAnswers;
  /** The offices above and below, where several share a service. */
  readonly tiers?: Tiers;
  /** How public answers come in: over a server, or typed on the office's own device, which needs no proof of work. */
  readonly ask?: { readonly way: 'page' | 'kiosk'; readonly limit?: (request: Request) => number };
}

const commandLimit = 3_000_000;
const commands = loadOnce(() => import('#workflow/commands.ts'));

export function createApp(deps: AppDeps) {
  const books = deps.books ?? createBooks(deps.stores, deps);
  const drafts = createDrafts(deps.stores.drafts);
  const app = new Hono<Env>();

  app.onError((cause) => refusedResponse(refusalOf(cause, deps.report)));
  app.notFound(() => refusedResponse({ code: 'notFound', what: 'route' }));
  let kept: Promise<Answers> | undefined;
  const answers = () => (kept ??= import('./answers.ts').then(({ createAnswers }) => createAnswers(deps.stores.books)));
  // the public has no name: before anybody is asked for one
  askRoutes(app, { books, answers, now: deps.now, way: deps.ask?.way ?? 'page', limit: deps.ask?.limit, changed: deps.changed });
  app.use('/api/*', async (c, next) => {
    c.set('actor', await deps.actorOf(c.req.raw));
    await next();
  });

  /** A book for reading: up to date, and there for this viewer. */
  async function open(book: string, viewer: Actor): Promise<BookState> {
    const state = await books.load(book);
    if (!mayReadBook(state, viewer)) throw new RefusalError({ code: 'notFound', what: 'book' });
    return state;
  }

  const view = (path: string, fetched: LoadedView) => {
    const load = loadOnce(fetched);
    app.get(`/api/books/:book/${path}`, async (c) => {
      const viewer = c.get('actor');
      const present = await open(c.req.param('book') ?? '', viewer);
      const day = pastDay(c.req.query('asOf'), { path, today: shanghaiDay(deps.now()) });
      const state = day === undefined ? present : await books.asOf(present.book, day);
      if (day !== undefined && !mayReadBook(state, viewer)) throw new RefusalError({ code: 'notFound', what: 'book' });
      const now = day === undefined ? deps.now() : endOf(day);
      const page = listPage(path, (name) => c.req.query(name));
      // drafts are of today; a past day has none
      const notes = day === undefined && viewsWithDrafts.has(path) ? await drafts.notes(state.book) : [];
      const tag = hashText(JSON.stringify([state.head, viewer, day ?? shanghaiDay(now), notes, ...(day === undefined ? [] : rightsNow(present)), ...(path === 'changes' ? [present.head, shanghaiDay(deps.now())] : []), ...(page === undefined ? [] : [page])])).slice(0, 24);
      const made = async () => {
        const make = await load();
        await scoreAhead(state, path, deps.turn);
        const body = make(state, { viewer, now, today: deps.now(), drafts: notes }, c.req.param('id') ?? '');
        if (body === undefined) throw new RefusalError({ code: 'notFound', what: missingThing(path) });
        return page === undefined ? body : pageOf(body, path, page);
      };
      return deps.keptAnswers === undefined ? tagged(c.req.raw, tag, made) : taggedKept(c.req.raw, { tag, of: deps.keptAnswers.of, key: `${state.book} ${path} ${c.req.param('id') ?? ''}` }, made);
    });
  };

  app.get('/api/home', async (c) => {
    const viewer = c.get('actor');
    const broken: { book: string; refusal: unknown }[] = [];
    const loaded = await Promise.all((await books.list()).map(async (summary) => {
      try {
        const glanced = await books.glance(summary);
        return [{ ...glanced, drafts: mayReadBook(glanced.state, viewer) ? await drafts.notes(summary.book) : [] }];
      } catch (cause) {
        broken.push({ book: summary.book, refusal: refusalOf(cause, deps.report) });
        return [];
      }
    }));
    // what turns out to be broken while it is checked beside shows at the next look
    return json({ ...homeView(loaded.flat(), viewer, deps.now()), broken, checking: loaded.flat().some(({ checking }) => checking) });
  });

  for (const [path, load] of Object.entries(views)) view(path, load);

  app.get('/api/books/:book/history/:id', async (c) => {
    const viewer = c.get('actor');
    const state = await open(c.req.param('book'), viewer);
    return tagged(c.req.raw, hashText(JSON.stringify([state.head, viewer])).slice(0, 24), async () => {
      const { scoreHistoryView } = await import('#view/score-history.ts');
      const entries = await books.entries(state.book, 0, state.length);
      const body = scoreHistoryView(state, c.req.param('id'), { viewer, entries });
      if (body === undefined) throw new RefusalError({ code: 'notFound', what: 'unit' });
      return body;
    });
  });

  app.get('/api/books/:book/scheme', async (c) => {
    const state = await open(c.req.param('book'), c.get('actor'));
    return tagged(c.req.raw, state.schemeHash.slice(7, 31), () => ({ scheme: state.scheme, hash: state.schemeHash }));
  });

  app.get('/api/books/:book/audit', async (c) => {
    const state = await open(c.req.param('book'), c.get('actor'));
    if (!mayDo(c.get('actor').role, 'readAudit', state.stage)) throw new RefusalError({ code: 'notAllowed', action: 'readAudit', stage: state.stage, role: c.get('actor').role });
    const before = wholeNumber(c.req.query('before')) ?? state.length;
    const limit = Math.min(wholeNumber(c.req.query('limit')) ?? 200, 1000);
    const from = Math.max(0, Math.min(before, state.length) - limit);
    const { auditView } = await import('#view/audit.ts');
    return json(auditView(state, await books.entries(state.book, from, Math.min(before, state.length)), c.get('actor')));
  });

  app.get('/api/books/:book/verify', async (c) => {
    const state = await open(c.req.param('book'), c.get('actor'));
    const fault = await books.verify(state.book);
    return json({ ok: fault === undefined, length: state.length, head: state.head, fault: fault ?? null });
  });

  app.post('/api/books/:book/commands', async (c) => {
    const book = bookId(c.req.param('book'));
    const text = await c.req.text();
    if (text.length > commandLimit) throw new RefusalError({ code: 'tooLarge', limit: commandLimit });
    const checked = (await commands()).command.safeParse(parseJson(text));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    const viewer = c.get('actor');
    // what a viewer may not read does not exist for its commands either; nor whether there is such a year for who may not begin one
    const isBeginning = checked.data.kind === 'createAssessment';
    if (isBeginning && !mayDo(viewer.role, 'createAssessment', 'preparation')) throw new RefusalError({ code: 'notAllowed', action: 'createAssessment', stage: 'preparation', role: viewer.role });
    if (checked.data.kind === 'createAssessment') await keepsToBase(checked.data.scheme);
    const now = deps.now();
    const outcome = await books.carryOut(book, checked.data, { actor: viewer, now, maySee: (state) => isBeginning || (state.length > 0 && mayReadBook(state, viewer)) });
    if (outcome.ok && !outcome.replayed) deps.changed?.(book);
    if (!outcome.ok) return json(outcome, statusOf(outcome.refusal));
    return json(deps.signReceipt === undefined ? outcome : { ...outcome, receipt: await receiptOf(books, deps.signReceipt, { book, command: checked.data.id, at: now, last: outcome.written.at(-1) }) });
  });
  receiptRoute(app, { books, open, sign: deps.signReceipt });

  // before the drafts of a year: the first route that fits answers
  const keepsToBase = libraryRoutes(app, { stores: deps.stores, drafts, now: deps.now, changed: deps.changed, tiers: deps.tiers });

  app.get('/api/books/:book/drafts/:key', async (c) => {
    const state = await open(c.req.param('book'), c.get('actor'));
    return json({ draft: await drafts.read(state.book, c.get('actor'), draftKey(c.req.param('key'))) });
  });
  app.put('/api/books/:book/drafts/:key', async (c) => {
    const state = await open(c.req.param('book'), c.get('actor'));
    const checked = draftBody.safeParse(parseJson(await c.req.text()));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    return json({ draft: await drafts.save(state.book, c.get('actor'), { key: draftKey(c.req.param('key')), ...checked.data, now: deps.now() }) });
  });
  app.delete('/api/books/:book/drafts/:key', async (c) => {
    const state = await open(c.req.param('book'), c.get('actor'));
    await drafts.discard(state.book, c.get('actor'), draftKey(c.req.param('key')), c.req.query('seen'));
    return json({ ok: true });
  });

  countyRoutes(app, { now: deps.now, tiers: deps.tiers });
  surveyRoutes(app, { books, answers, now: deps.now, open, changed: deps.changed });
  timelineRoutes(app, { books, now: deps.now, open });
  evidenceRoutes(app, { blobs: deps.stores.blobs, open, now: deps.now });
  backupRoutes(app, { books, stores: deps.stores, now: deps.now, changed: deps.changed, isShared: deps.isShared ?? false });
  return app;
}
