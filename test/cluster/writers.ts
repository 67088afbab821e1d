/**
 * People who write through the proxy and keep their own list of what was acknowledged, and when.
 *
 * Imports: scheme data.
 */

import { randomUUID } from 'node:crypto';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { pause } from './cluster.ts';

export const books = ['one', 'two', 'three'] as const;
export const writers = 6;
export const password = 'correct horse battery';

export interface Acknowledged {
  /** Book by command. */
  readonly bookByCommand: ReadonlyMap<string, string>;
  /** Milliseconds since 1970 of each, in order. */
  readonly times: readonly number[];
  /** Answered "done before": the first answer had been lost, not the deed. */
  readonly replayed: () => number;
  /** Answers other than "accepted", by status; 0 where there was none. */
  readonly refused: ReadonlyMap<number, number>;
}

const rule = arxan2021.tables.flatMap(({ categories }) => categories).flatMap(({ items }) => items).find(({ rules }) => rules.length > 0);

export function startWriters(port: number, signal: AbortSignal): { readonly acknowledged: Acknowledged; readonly ended: Promise<unknown> } {
  const bookByCommand = new Map<string, string>();
  const times: number[] = [];
  const refused = new Map<number, number>();
  let replayed = 0;
  const origin = `http://127.0.0.1:${port}`;

  async function write(writer: number): Promise<void> {
    let cookie = '';
    const ask = (path: string, body: unknown) =>
      fetch(`${origin}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin, cookie }, signal: AbortSignal.timeout(15_000) }).catch(() => undefined);
    for (let turn = 0; !signal.aborted; turn += 1) {
      const command = randomUUID();
      const book = books[(writer + turn) % books.length] ?? books[0];
      const body = {
        id: command, kind: 'recordProblem', problem: randomUUID(), unit: writer % 2 === 0 ? 'a' : 'b', charges: [{ item: rule?.id, rule: rule?.rules[0]?.id, count: 1 }],
        words: `第${turn}次`, foundOn: '2025-11-03', method: 'website', evidence: [],
      };
      for (let isDone = false; !isDone;) {
        const answer = cookie === '' ? await ask('/api/session', { username: `writer${writer}`, password }) : await ask(`/api/books/${book}/commands`, body);
        const told = answer?.ok === true ? ((await answer.json().catch(() => undefined)) as { readonly replayed?: boolean } | undefined) : undefined;
        if (answer !== undefined && told !== undefined && cookie === '') cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
        else if (told?.replayed !== undefined) {
          isDone = true;
          bookByCommand.set(command, book);
          times.push(Date.now());
          if (told.replayed) replayed += 1;
        } else {
          const status = answer?.status ?? 0;
          refused.set(status, (refused.get(status) ?? 0) + 1);
          if (status === 401) cookie = '';
          // whatever is left unanswered at the end was not acknowledged
          if (signal.aborted) return;
          await pause(100);
        }
      }
      await pause(20);
    }
  }
  return { acknowledged: { bookByCommand, times, refused, replayed: () => replayed }, ended: Promise.all(Array.from({ length: writers }, (_, writer) => write(writer))) };
}

/** Seconds without any acknowledgement, the longest stretch that touches the time from `from` to `to`. */
export function silence(times: readonly number[], from: number, to: number): number {
  const near = [...times.filter((time) => time < from).slice(-1), ...times.filter((time) => time >= from && time <= to), ...times.filter((time) => time > to).slice(0, 1)];
  return Math.max(...near.slice(1).map((time, index) => time - (near[index] ?? time)), 0) / 1000;
}
