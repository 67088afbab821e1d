/**
 * The doors of the house: which room may use which, and which packages. The one table; walls.test.ts holds the tree to it.
 *
 * A room not named here may not be entered. A package is named without its inner path: "zod" opens "zod/mini".
 *
 * Imports: house/syntax (types).
 */

import type { ImportUse } from './syntax.ts';

export interface Doors {
  /**
   * Room, or one file of it ("scheme/grammar.ts"), and how far the door opens. types: for types alone. lazy: types, and
   * `import()`. now: any way.
   */
  readonly rooms: Readonly<Record<string, ImportUse>>;
  readonly packages: readonly string[];
}

const screenKit = ['react', 'react-i18next', '@mantine/core', '@mantine/hooks', 'zod'];

export const doors: Readonly<Record<string, Doors>> = {
  scheme: { rooms: {}, packages: ['zod', '@noble/hashes'] },
  // classes.ts turns a scheme into the one of a class: validation and scoring must read the same one
  engine: { rooms: { 'scheme/grammar.ts': 'now', 'scheme/classes.ts': 'now' }, packages: [] },
  ledger: { rooms: { scheme: 'now', engine: 'types' }, packages: ['zod', '@noble/hashes'] },
  workflow: { rooms: { scheme: 'now', engine: 'now', ledger: 'now' }, packages: ['zod', 'chinese-days'] },
  view: { rooms: { scheme: 'now', engine: 'now', ledger: 'now', workflow: 'now' }, packages: [] },
  exchange: { rooms: { scheme: 'now', engine: 'now', ledger: 'now', view: 'now', workflow: 'now' }, packages: ['zod', '@noble/hashes', 'hucre'] },
  store: { rooms: { ledger: 'now' }, packages: ['@noble/hashes', 'pg', '@electric-sql/pglite', 'node:fs', 'node:path'] },
  api: {
    rooms: { scheme: 'now', engine: 'now', ledger: 'now', workflow: 'now', view: 'now', exchange: 'now', store: 'now' },
    packages: ['hono', 'zod', '@noble/hashes'],
  },
  // the page for the public: nothing of the app, but the hash that it works on and the shape of what it shows
  ask: { rooms: { 'ledger/answer-work.ts': 'now', view: 'types' }, packages: [] },
  runtime: { rooms: { api: 'now', store: 'now', 'exchange/score-file.ts': 'now', 'exchange/scheme-file.ts': 'now', 'exchange/draw-file.ts': 'now', 'exchange/peer-draw-file.ts': 'now' }, packages: ['node:fs'] },
  server: {
    rooms: { 'scheme/canonical-json.ts': 'now', ledger: 'now', workflow: 'now', exchange: 'now', store: 'now', api: 'now' },
    packages: ['hono', 'zod', '@hono/node-server', 'better-auth', '@zxcvbn-ts/language-common', 'pino', 'prom-client', 'node:crypto', 'node:http', 'node:fs', 'node:path'],
  },
  client: {
    rooms: { api: 'types', view: 'types', 'view/back-test.ts': 'now', 'view/integrity/analyse.ts': 'now', workflow: 'now', ledger: 'types', 'ledger/library-book.ts': 'now', 'ledger/answer-work.ts': 'now', scheme: 'now', engine: 'now' },
    packages: ['react', 'react-i18next', 'i18next', '@tanstack/react-query', '@noble/hashes', 'zustand'],
  },
  ui: { rooms: {}, packages: [...screenKit, 'exifr', 'compressorjs', 'react-dom', 'i18next', 'recharts', 'uqr', 'zustand', '@tanstack/react-virtual'] },
  reasons: {
    rooms: { scheme: 'types', 'scheme/grammar.ts': 'now', engine: 'now', view: 'types', client: 'now', ui: 'now' },
    packages: [...screenKit, '@tanstack/react-router'],
  },
  screens: {
    rooms: {
      scheme: 'now', engine: 'now', ledger: 'types', 'ledger/sheet-id.ts': 'now', 'ledger/leaves.ts': 'now', client: 'now', view: 'now', workflow: 'now', exchange: 'lazy',
      reasons: 'now', ui: 'now',
    },
    packages: [...screenKit, 'react-hook-form', '@hookform/resolvers', '@tanstack/react-router', '@tanstack/react-virtual'],
  },
  app: {
    rooms: {
      'ledger/sheet-id.ts': 'now', 'ledger/language/zh.ts': 'types', client: 'now', view: 'types', workflow: 'now', ui: 'now', reasons: 'types', screens: 'now', ask: 'now',
      // the page's end of the API, and the front door of the worker that holds it; the API itself only where there is no worker
      'runtime/tab-link.ts': 'now', 'runtime/tab-worker.ts': 'now', runtime: 'lazy', mock: 'lazy',
    },
    packages: [...screenKit, 'react-dom', 'i18next', '@tanstack/react-query', '@tanstack/react-router'],
  },
};

/** Rooms whose functions answer the same to the same arguments, on any day and on any machine. */
export const pureRooms = ['scheme', 'engine', 'ledger', 'workflow', 'view'] as const;

/** Names under which everything that found no place would gather. */
export const drawerNames = new Set(['utils', 'util', 'lib', 'libs', 'helpers', 'helper', 'common', 'types', 'misc', 'shared']);
