/**
 * Routes of the public: before everything that asks for a person, as nobody is asked who they are. What they need arrives with
 * the first answer.
 */

import type { Hono } from 'hono/tiny';

import type { AskDeps, askHandlers } from './ask-handlers.ts';
import type { Env } from './env.ts';
import { refusedResponse } from './respond.ts';

export function askRoutes(app: Hono<Env>, deps: AskDeps): void {
  let loaded: Promise<ReturnType<typeof askHandlers>> | undefined;
  const handlers = () => (loaded ??= import('./ask-handlers.ts').then((program) => program.askHandlers(deps)));
  app.get('/api/ask/:short', async (c) => (await handlers()).form(c.req.param('short')));
  app.post('/api/ask/:short/answers', async (c) => (await handlers()).take(c.req.param('short'), c.req.raw));
  // any other address below is nobody's: without this it would be asked for a person who was never asked for
  app.all('/api/ask/*', () => refusedResponse({ code: 'notFound', what: 'route' }));
}
