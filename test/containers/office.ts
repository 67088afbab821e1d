/**
 * The office at its browser, in front of the proxy: sends a command again under its id until it is answered, as the pages do.
 *
 * Imports: scheme data, workflow, node.
 */

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';

const password = 'correct horse battery';
const rule = arxan2021.tables[0]!.categories.flatMap(({ items }) => items).find(({ rules }) => rules.length > 0)!;

export type Office = ReturnType<typeof createOffice>;

export function createOffice(origin: string) {
  let cookie = '';
  let seen = 0;
  const done = new Set<string>();

  const ask = async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const answer = await fetch(`${origin}${path}`, {
      method, signal: AbortSignal.timeout(10_000), ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { origin, ...(cookie === '' ? {} : { cookie }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return answer;
  };

  async function send(book: string, command: Readonly<Record<string, unknown>>): Promise<void> {
    const id = crypto.randomUUID();
    for (const began = Date.now(); ;) {
      const answer = await ask('POST', `/api/books/${book}/commands`, { id, ...command }).catch(() => undefined);
      if (answer?.status === 200) return void (command['kind'] === 'recordProblem' && done.add(id));
      if (answer !== undefined && answer.status < 500) throw new Error(`${String(command['kind'])}: ${answer.status} ${await answer.text()}`);
      if (Date.now() - began > 60_000) throw new Error(`${String(command['kind'])}: no answer for a minute`);
      await pause(100);
    }
  }

  return {
    ask, done,
    setUp: async (code: string) => (await ask('POST', '/api/setup', { code, username: 'chief', name: '主任', password })).status,
    login: async () => (await ask('POST', '/api/session', { username: 'chief', password })).status,
    createYear: async (book: string) => {
      await send(book, { kind: 'createAssessment', title: '2025年度考评', year: 2025, scheme: arxan2021, sample: false, stages: [...defaultStages(arxan2021, 2025)], settings: defaultSettings(arxan2021) });
      await send(book, { kind: 'changeUnits', seen: 0, units: [{ id: 'a', name: '教育局', short: '教育局', kind: 'department', contact: '' }] });
    },
    recordProblem: (book: string) => send(book, {
      kind: 'recordProblem', problem: crypto.randomUUID(), unit: 'a', charges: [{ item: rule.id, rule: rule.rules[0]!.id, count: 1 }],
      words: `第${(seen += 1)}次`, foundOn: '2025-11-03', method: 'website', evidence: [],
    }),
    /** Of the problems that were acknowledged: how many are in none of these entries, and how many in several. */
    compare: (entries: readonly string[]) => {
      const commands = entries.map((text) => JSON.parse(text) as { readonly kind: string; readonly command: string }).filter(({ kind }) => kind === 'problemRecorded').map(({ command }) => command);
      return { acknowledged: done.size, lost: [...done].filter((id) => !commands.includes(id)).length, twice: commands.length - new Set(commands).size };
    },
    /** Milliseconds until the stream tells of what `change` did; undefined where it does not in five seconds. */
    hears: async (change: () => Promise<void>): Promise<number | undefined> => {
      const stop = new AbortController();
      const answer = await fetch(`${origin}/api/changes`, { headers: { origin, cookie }, signal: stop.signal });
      let told = '';
      const marks = () => told.split('event: changed').length;
      const reading = (async () => {
        const decoder = new TextDecoder();
        for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) told += decoder.decode(part, { stream: true });
      })().catch(() => undefined);
      // what was there before is told first
      await pause(2000);
      const before = marks();
      await change();
      const began = performance.now();
      while (marks() === before && performance.now() - began < 5000) await pause(20);
      const milliseconds = performance.now() - began;
      const isTold = marks() > before;
      stop.abort();
      await reading;
      return isTold ? milliseconds : undefined;
    },
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
