/**
 * Routes of the office's own schemes. What they need arrives with the first of them: most visits ask for none.
 *
 * Drafts of schemes belong to the office, not to one person in it: whoever works there goes on with them.
 */

import type { Hono } from 'hono/tiny';

import type { Actor } from '#ledger/fields.ts';
import { libraryBook } from '#ledger/library-book.ts';
import type { Stores } from '#store/book-store.ts';
import { mayDoInLibrary, type LibraryAction } from '#workflow/policy.ts';
import { RefusalError } from '#workflow/refusal.ts';
import type { Drafts } from './drafts.ts';
import type { Env } from './env.ts';
import { draftBody, draftKey, fieldFaults, parseJson } from './input.ts';
import { json, statusOf } from './respond.ts';
import type { Tiers } from './tiers.ts';

interface LibraryDeps {
  readonly stores: Stores;
  readonly drafts: Drafts;
  readonly now: () => string;
  readonly changed: ((book: string) => void) | undefined;
  readonly tiers: Tiers | undefined;
}

const commandLimit = 3_000_000;

/** Whose drafts of schemes are: every person of the office is this one. */
const office: Actor = { role: 'office', person: 'office' };

/** Answers what asks, before a year begins with a scheme, whether it keeps to the one above that it names. */
export function libraryRoutes(app: Hono<Env>, { stores, drafts, now, changed, tiers }: LibraryDeps): (scheme: unknown) => Promise<void> {
  const format = () => import('./scheme-library.ts');
  let library: ReturnType<typeof load> | undefined;
  async function load() {
    const program = await format();
    return { ...program, ...program.createLibrary(stores, tiers?.above) };
  }
  const opened = () => (library ??= load());

  app.get('/api/schemes', async (c) => {
    may(c.get('actor'), 'readSchemes');
    const { state, stateAbove, drafts: rows, libraryView } = await opened();
    return json(libraryView({ own: await state(), above: await stateAbove() }, await rows(), c.get('actor')));
  });

  app.get('/api/schemes/:hash', async (c) => {
    may(c.get('actor'), 'readSchemes');
    const { state, stateAbove, publishedView } = await opened();
    const hash = c.req.param('hash');
    const found = publishedView(await state(), hash) ?? publishedView(await stateAbove(), hash);
    if (found === undefined) throw new RefusalError({ code: 'notFound', what: 'scheme' });
    return json(found);
  });

  app.post('/api/schemes/commands', async (c) => {
    const { libraryCommand, carryOut } = await opened();
    const text = await c.req.text();
    if (text.length > commandLimit) throw new RefusalError({ code: 'tooLarge', limit: commandLimit });
    const checked = libraryCommand.safeParse(parseJson(text));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    const outcome = await carryOut(checked.data, { actor: c.get('actor'), now: now() });
    if (outcome.ok && !outcome.replayed) changed?.(libraryBook);
    return outcome.ok ? json(outcome) : json(outcome, statusOf(outcome.refusal));
  });

  const draftPath = `/api/books/${libraryBook}/drafts/:key` as const;
  app.get(draftPath, async (c) => {
    may(c.get('actor'), 'editSchemes');
    return json({ draft: await drafts.read(libraryBook, office, draftKey(c.req.param('key'))) });
  });
  app.put(draftPath, async (c) => {
    may(c.get('actor'), 'editSchemes');
    const checked = draftBody.safeParse(parseJson(await c.req.text()));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    const { content, seen } = checked.data;
    const draft = await drafts.save(libraryBook, office, { key: draftKey(c.req.param('key')), content, seen, now: now() });
    changed?.(libraryBook);
    return json({ draft });
  });
  app.delete(draftPath, async (c) => {
    may(c.get('actor'), 'editSchemes');
    await drafts.discard(libraryBook, office, draftKey(c.req.param('key')), c.req.query('seen'));
    changed?.(libraryBook);
    return json({ ok: true });
  });

  return async (scheme) => {
    if (typeof scheme !== 'object' || scheme === null || !('base' in scheme)) return;
    const { departure } = await opened();
    const refusal = await departure(scheme);
    if (refusal !== undefined) throw new RefusalError(refusal);
  };
}

function may(actor: Actor, action: LibraryAction): void {
  if (!mayDoInLibrary(actor.role, action)) throw new RefusalError({ code: 'notInLibrary', action, role: actor.role });
}
