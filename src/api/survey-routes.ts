/**
 * Routes of the questionnaire for those who run it. What they need arrives with the first of them: most visits ask for none.
 */

import type { Context } from 'hono';
import type { Hono } from 'hono/tiny';

import type { Env } from './env.ts';
import type { SurveyAsk, SurveyDeps, surveyHandlers } from './survey-handlers.ts';

export function surveyRoutes(app: Hono<Env>, deps: SurveyDeps): void {
  let loaded: Promise<ReturnType<typeof surveyHandlers>> | undefined;
  const handlers = () => (loaded ??= import('./survey-handlers.ts').then((program) => program.surveyHandlers(deps)));
  const asked = (c: Context<Env>): SurveyAsk => ({ request: c.req.raw, book: c.req.param('book') ?? '', viewer: c.get('actor') });
  const path = '/api/books/:book/survey';

  app.get(path, async (c) => (await handlers()).view(asked(c)));
  app.get(`${path}/answers`, async (c) => (await handlers()).list(asked(c)));
  app.get(`${path}/file`, async (c) => (await handlers()).file(asked(c)));
  app.post(`${path}/commands`, async (c) => (await handlers()).act(asked(c)));
  app.post(`${path}/file`, async (c) => (await handlers()).merge(asked(c)));
  app.post(`${path}/adopt`, async (c) => (await handlers()).adopt(asked(c)));
}
