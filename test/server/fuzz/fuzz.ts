/**
 * Sends made-up requests to the whole service, login and guard and all, and looks at every answer: never a 5xx, nothing of the
 * program's inside in it, and no book another than before where it was refused.
 *
 * A request is its number: the same number makes the same request. What stands in the books depends on those before it, so a
 * portion begins with fresh books, and a single request is tried by sending its portion up to it.
 *
 * Imports: the service, store.
 */

import { onlineOnsite } from '#scheme/data/examples/online-onsite.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { SqlPool } from '#store/sql.ts';
import { verifyAll } from '#server/verify.ts';
import { createRandom } from '../../simulation/random.ts';
import { createWorld, office as officeActor, unit } from '../../support/world.ts';
import { address, startServed, type Visitor } from '../served.ts';
import { createMaker, poolOf, type Made } from './requests.ts';

export const portion = 2000;

export interface Found { readonly seed: number; readonly what: string; readonly request: string }
export interface Fuzzed { readonly sent: number; readonly byStatus: Readonly<Record<string, number>>; readonly accepted: readonly string[]; readonly found: readonly Found[] }

type Served = Awaited<ReturnType<typeof startServed>>;

/** Accounts once, books anew for each portion. */
export async function createFuzzer(pool: SqlPool) {
  const served = await startServed(pool);
  const people: readonly Parameters<Served['person']>[0][] = [
    { username: 'office', name: '经办', posts: ['office', 'inspector'] }, { username: 'inspector', name: '检查员甲', posts: ['inspector'] }, { username: 'leader', name: '领导小组', posts: ['leader'] },
    { username: 'a1', name: 'a联系人', unit: 'a' }, { username: 'b1', name: 'b联系人', unit: 'b' },
  ];
  const cookies: string[] = [];
  for (const person of people) cookies.push((await served.person(person)).cookie());

  async function begin(): Promise<{ readonly served: Served; readonly visitors: readonly Visitor[] }> {
    for (const table of ['book', 'entry', 'draft', 'evidence', 'refusal']) await pool.query(`DELETE FROM ${table}`);
    const again = await startServed(pool);
    const world = createWorld({ stores: again.service.stores });
    await world.createYear('year', tianshui2015, [unit('a', '教育局'), unit('b', '民政局'), unit('c', '林草局')]);
    await world.done('year', officeActor, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'a', reviewers: ['b', 'c'] }] });
    await world.createYear('other', onlineOnsite, [unit('a'), unit('b')]);
    const visitors = cookies.map((cookie) => {
      const visitor = again.visitor();
      visitor.setCookie(cookie);
      return visitor;
    });
    // most of them the office, which may do most
    return { served: again, visitors: [visitors[0]!, visitors[0]!, visitors[0]!, ...visitors, again.visitor()] };
  }

  /** Requests `from` up to, not including, `to`, all of one portion. */
  async function send(from: number, to: number, watch: (seed: number) => boolean = () => true): Promise<Fuzzed> {
    const { served: current, visitors } = await begin();
    const routes = [...current.service.app.routes, ...current.service.books.routes].filter(({ method, path }) => method !== 'ALL' && path !== '/*' && path !== '/api/changes');
    const make = createMaker(routes, poolOf(knownOf()));
    const byStatus: Record<string, number> = {};
    const found: Found[] = [];
    const accepted = new Set<string>();
    let standing = await markOf(pool);
    for (let seed = from; seed < to; seed += 1) {
      const random = createRandom(seed);
      const made = make(random);
      const visitor = random.pick(visitors);
      const tell = (what: string) => void (watch(seed) && found.push({ seed, what, request: `${made.method} ${made.path.slice(0, 200)} ${JSON.stringify(made.headers).slice(0, 200)} ${String(made.body).slice(0, 600)}` }));
      // nobody ends the sessions of the others; and what tells of changes never ends
      if (made.method === 'DELETE' && made.path.startsWith('/api/session')) continue;
      if (new URL(made.path, address).pathname === '/api/changes') continue;
      const answer = await within(visitor, made);
      if (typeof answer === 'string') {
        tell(answer);
        continue;
      }
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      const { text } = answer;
      if (answer.status >= 500) tell(`${answer.status}: ${text.slice(0, 300)} ${JSON.stringify(current.logged.findLast((line) => JSON.stringify(line).includes('unexpected')) ?? '').slice(0, 800)}`);
      const leak = inside.exec(text)?.[0];
      if (leak !== undefined) tell(`the answer tells of the inside: ${leak}`);
      if (made.method === 'GET' || made.method === 'HEAD') continue;
      if (answer.status === 200 && made.path.endsWith('/commands')) accepted.add(/"kind":"(\w+)"/.exec(String(made.body))?.[1] ?? '');
      const now = await markOf(pool);
      if (answer.status >= 400 && now !== standing) tell(`${answer.status}, and something was written: ${text.slice(0, 200)}`);
      standing = now;
    }
    if ('polluted' in {}) found.push({ seed: to, what: 'every object has one key too much', request: '' });
    for (const fault of (await verifyAll(pool)).faults) found.push({ seed: to - 1, what: `after the portion: ${fault}`, request: '' });
    return { sent: to - from, byStatus, accepted: [...accepted], found };
  }

  return { send };
}

/** What only the program may know: lines of a stack, files, statements. */
const inside = /\n\s+at .+:\d+:\d+|node_modules|[\w-]+\.(?:ts|mjs):\d+|\/(?:usr|home|root|tmp|work)\/\w|(?:INSERT INTO|SELECT .+ FROM|UPDATE \w+ SET)|syntax error at|SQLSTATE|ZodError|TypeError:|RangeError:/;

/** Longer than any answer may take, on a slow machine too. */
const longest = 30_000;

interface Answer { readonly status: number; readonly text: string }

async function within(visitor: Visitor, { method, path, body, headers }: Made): Promise<Answer | string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer in ${longest / 1000} s`), longest);
  });
  try {
    const read = async (): Promise<Answer> => {
      const answer = await visitor.ask(method, path, body, headers);
      return { status: answer.status, text: await answer.text() };
    };
    return await Promise.race([read(), late]);
  } catch (cause) {
    // no such request can be made with Node's own Request: nobody could send it this way
    if (cause instanceof TypeError && /Request|header|URL|Invalid/i.test(cause.message)) return { status: 400, text: '' };
    return `thrown: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
  } finally {
    clearTimeout(timer);
  }
}

/** Changes with whatever is written. */
async function markOf(pool: SqlPool): Promise<string> {
  const { rows } = await pool.query("SELECT 'book' AS what, book || ' ' || length || ' ' || head AS mark FROM book UNION ALL SELECT 'draft', book || ' ' || draft_key || ' ' || saved_at FROM draft UNION ALL SELECT 'evidence', sha256 FROM evidence UNION ALL SELECT 'entries', CAST(COUNT(*) AS text) FROM entry UNION ALL SELECT 'people', CAST(COUNT(*) AS text) FROM \"user\"");
  return JSON.stringify(rows.map(({ what, mark }) => `${String(what)} ${String(mark)}`).toSorted());
}

/** Names in the tables of both years, and what a problem can be charged with. */
function knownOf(): Parameters<typeof poolOf>[0] {
  const items = [tianshui2015, onlineOnsite].flatMap(({ tables }) => tables.flatMap(({ categories }) => categories.flatMap(({ items: of }) => of)));
  return {
    words: [...new Set(items.flatMap(({ id, rules }) => [id, ...rules.map((rule) => rule.id)]))].slice(0, 60),
    charges: items.flatMap(({ id, rules }) => rules.map((rule) => ({ item: id, rule: rule.id }))),
  };
}
