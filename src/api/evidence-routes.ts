/** Routes of evidence files. What they need arrives with the first of them. */

import type { Context } from 'hono';
import type { Hono } from 'hono/tiny';

import type { Env } from './env.ts';
import type { EvidenceAsk, EvidenceDeps, evidenceHandlers } from './evidence-handlers.ts';

export function evidenceRoutes(app: Hono<Env>, deps: EvidenceDeps): void {
  let loaded: Promise<ReturnType<typeof evidenceHandlers>> | undefined;
  const handlers = () => (loaded ??= import('./evidence-handlers.ts').then((program) => program.evidenceHandlers(deps)));
  const asked = (c: Context<Env>): EvidenceAsk => ({ request: c.req.raw, book: c.req.param('book') ?? '', hash: c.req.param('sha256') ?? '', viewer: c.get('actor') });
  const path = '/api/books/:book/evidence/:sha256';

  app.put(path, async (c) => (await handlers()).store(asked(c)));
  app.get(path, async (c) => (await handlers()).read(asked(c)));
}
