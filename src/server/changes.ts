/**
 * Tells open windows that something in the books is another: over server-sent events, or asked for again and again.
 *
 * One look at the table of books twice a second as long as somebody listens, whichever process wrote. What is told is that
 * something changed, never what: what one may not read does not exist.
 *
 * Imports: hono, store (types).
 */

import { createHash } from 'node:crypto';
import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';

import type { BookStore } from '#store/book-store.ts';

export type Changes = ReturnType<typeof createChanges>;

const pause = 500;
const heartbeat = 5000;

export function createChanges(books: BookStore) {
  const listeners = new Set<(mark: string) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const ending = new AbortController();

  async function look(): Promise<string> {
    const list = await books.list();
    return createHash('sha256').update(list.map(({ book, length, head }) => `${book} ${length} ${head}`).join('\n')).digest('hex').slice(0, 16);
  }

  async function lookOn(): Promise<void> {
    try {
      const mark = await look();
      if (mark !== last) {
        last = mark;
        for (const listener of listeners) listener(mark);
      }
    } catch {
      // the database is away: looked at again
    }
    timer = listeners.size === 0 || ending.signal.aborted ? undefined : setTimeout(() => void lookOn(), pause);
  }

  return {
    now: look,
    /** `isStill`: whether the session stands; asked with each heartbeat. */
    stream: (c: Context, isStill: () => Promise<boolean>): Response => {
      const answer = streamSSE(c, async (stream) => {
        const tell = (mark: string) => void stream.writeSSE({ event: 'changed', data: mark });
        listeners.add(tell);
        stream.onAbort(() => void listeners.delete(tell));
        timer ??= setTimeout(() => void lookOn(), 0);
        tell(last);
        while (!stream.aborted && !ending.signal.aborted) {
          await stream.sleep(heartbeat);
          if (!(await isStill().catch(() => true))) break;
          await stream.writeSSE({ event: 'still', data: '' });
        }
        listeners.delete(tell);
      });
      answer.headers.set('x-accel-buffering', 'no');
      return answer;
    },
    close: () => {
      ending.abort();
      clearTimeout(timer);
    },
  };
}
