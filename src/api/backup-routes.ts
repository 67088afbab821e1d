/**
 * Routes by which a year goes out into one file and back in. What they need arrives with the first of them: most visits neither save nor restore.
 */

import type { Context } from 'hono';
import type { Hono } from 'hono/tiny';

import type { BackupAsk, BackupDeps, backupHandlers } from './backup-handlers.ts';
import type { Env } from './env.ts';

export function backupRoutes(app: Hono<Env>, deps: BackupDeps): void {
  let loaded: Promise<ReturnType<typeof backupHandlers>> | undefined;
  const handlers = () => (loaded ??= import('./backup-handlers.ts').then((program) => program.backupHandlers(deps)));
  const asked = (c: Context<Env>): BackupAsk => ({ request: c.req.raw, book: c.req.param('book') ?? '', actor: c.get('actor') });

  app.get('/api/books/:book/backup', async (c) => (await handlers()).save(asked(c)));
  app.post('/api/restore', async (c) => (await handlers()).bringIn(asked(c)));
  app.delete('/api/books/:book', async (c) => (await handlers()).remove(asked(c)));
}
