/**
 * Requests from the shapes of every route, some sound, most of them spoiled. The routes are read from the router: a new one is tried
 * without a line here, with a body that some other route takes.
 *
 * Imports: workflow and api (shapes), the files beside it.
 */

import type * as z from 'zod/mini';

import { draftBody } from '#api/input.ts';
import { onlineOnsite } from '#scheme/data/examples/online-onsite.ts';
import { command } from '#workflow/commands.ts';
import { libraryCommand } from '#workflow/decide-library.ts';
import { answerInput, answersCommand } from '#workflow/survey/answer-input.ts';
import type { Random } from '../../simulation/random.ts';
import { valueFor, type Pool } from './from-shape.ts';
import { bodyText, headersByOddity, mutated, nasty, queries, spoiledPath } from './spoil.ts';

export interface Route { readonly method: string; readonly path: string }

export interface Made {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

const shapes: Readonly<Record<string, z.ZodMiniType>> = {
  'POST /api/books/:book/commands': command,
  'POST /api/schemes/commands': libraryCommand,
  'POST /api/books/:book/survey/commands': answersCommand,
  'POST /api/ask/:short/answers': answerInput,
  'PUT /api/books/:book/drafts/:key': draftBody,
  'PUT /api/books/scheme-library/drafts/:key': draftBody,
};
const allShapes = Object.values(shapes);

/** Most of what can go wrong goes wrong in commands; passwords are slow on purpose. */
function weightOf({ method, path }: Route): number {
  if (path === '/api/books/:book/commands') return 120;
  if (path.endsWith('/commands')) return 10;
  if (path.includes('session') || path.includes('setup') || path.includes('people')) return method === 'GET' ? 1 : 0.1;
  return method === 'GET' ? 1 : 4;
}

export function createMaker(routes: readonly Route[], pool: Pool) {
  const all = routes.reduce((sum, route) => sum + weightOf(route), 0);

  function pickRoute(random: Random): Route {
    let left = random.next() * all;
    return routes.find((route) => (left -= weightOf(route)) < 0) ?? routes[0]!;
  }

  return (random: Random): Made => {
    const route = pickRoute(random);
    const filled = route.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => encodeURIComponent(paramFor(name, random)));
    const query = random.chance(0.15) ? `?${random.pick(queries)}` : '';
    const path = `${random.chance(0.1) ? spoiledPath(filled, random) : filled}${query}`;
    const method = random.chance(0.05) ? random.pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']) : route.method;
    const headers = random.chance(0.15) ? random.pick(headersByOddity) : {};
    if (method === 'GET' || method === 'HEAD') return { method, path, headers, body: undefined };
    if (route.path.includes('/evidence/')) return { method, path, headers: { 'content-type': random.pick(['image/png', 'image/svg+xml', 'text/html', 'x', '']), ...headers }, body: new Uint8Array(random.whole(2000)) };
    const shape = shapes[`${route.method} ${route.path}`] ?? random.pick(allShapes);
    let value = valueFor(shape, random, pool);
    // a good part is sound, or nothing behind the shapes would be tried
    for (let times = random.chance(0.5) ? 0 : 1 + random.whole(3); times > 0; times -= 1) value = mutated(value, random);
    return { method, path, headers, body: random.chance(0.6) ? JSON.stringify(value) : bodyText(value, random) };
  };
}

const paramPool: Readonly<Record<string, readonly string[]>> = {
  book: [...Array.from({ length: 14 }, () => 'year'), 'other', 'other', 'scheme-library', 'answers:year', 'nothing', 'new-year'],
  key: ['sheet:self:a', 'form', 'scheme:x', 'a/b', '__proto__'],
  sha256: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'a'.repeat(64), 'x'],
  hash: ['sha256:x', 'x'],
  short: ['abc234', 'zzzzzz', 'x'],
  username: ['office', 'a1', 'nobody', '__proto__'],
};
const ids = ['a', 'b', 'zz', 'self:a', 'peer:a:b', 'comprehensive:a', 'explanation', '1', '00000000-0000-4000-8000-0000000000aa', '__proto__', 'constructor'];

function paramFor(name: string, random: Random): string {
  return random.pick(paramPool[name] ?? ids);
}

/** What texts and numbers of a year look like; and what only looks so. */
export function poolOf(known: { readonly words: readonly string[]; readonly charges: readonly { readonly item: string; readonly rule: string }[] }): Pool {
  const uuids = Array.from({ length: 12 }, (_, index) => `00000000-0000-4000-8000-0000000000${(index + 10).toString(16).padStart(2, '0')}`);
  const [first = '', second = '', third = ''] = uuids;
  const few = [first, second, third];
  // an id stands for one command, refused or not: most are new, some are not
  const commandIds = Array.from({ length: 3000 }, (_, index) => `00000000-0000-4000-8000-00000001${index.toString(16).padStart(4, '0')}`);
  const byName = {
    id: [...commandIds, ...uuids],
    unit: ['a', 'a', 'b', 'c'], units: [['a'], ['a', 'b']], charges: known.charges.map((charge) => [{ ...charge, count: 1 }]), words: ['目录更新不及时', '补充'], note: ['说明'], reason: ['更正', '办结'],
    problem: few, into: few, finding: few, visit: few, inspection: few, record: few, notice: few, objection: few, problems: [[first], [second]], evidence: [[]],
    seen: [0, 1, 1, 2], foundOn: ['2025-11-03'], on: ['2025-11-03'], method: ['website', 'onSite'], sheet: ['self:a', 'self:b', 'peer:a:b'], from: ['2025-12-01'], to: ['2025-12-31', 'selfAssessment', 'review'], until: ['2026-02-27'],
  };
  const texts = [
    ...known.words, ...uuids, 'a', 'b', 'c', 'zz', 'u1', '教育局', '更正', '', '说明', 'self:a', 'self:b', 'peer:a:b', 'comprehensive:a', '0', '1', '2.5', '100', '99.99', '2025-11-03', '2025-12-31', '2026-03-02', '2099-01-01', '2025-12-03T02:00:00.000Z', '2025-12-03T02:00:00Z',
    'a'.repeat(64), '0'.repeat(64), `sha256:${'a'.repeat(64)}`, 'https://example.cn/a', 'image/png', 'year', 'last-year', 'abc234', 'explanation:1', 'none:late', 'online', 'website', '0123456789abcdef', '考评办[2025]1号', '优秀', '合格', 'review', 'approval', 'preparation',
  ];
  return { texts, byName, numbers: [0, 0, 0, 0, 1, 1, 1, 2, 3, 5, 10, 100, 999, 2025, 2024, 60, 0.5], anything: [onlineOnsite, { rows: {} }, { scheme: onlineOnsite }, { ...onlineOnsite, id: 'own', total: null }, ...nasty] };
}
