/**
 * Tells open windows that something in the books is another: over server-sent events, or asked for again and again.
 *
 * One look at the table of books twice a second as long as somebody listens, whichever process wrote. What is told is that
 * something changed, never what: what one may not read does not exist. Offices that share the service hear of their own books.
 *
 * Imports: hono, store (types).
 */

import { createHash } from 'node:crypto';
import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';

import type { BookStore } from '#store/book-store.ts';
import { placeOf } from '#store/office-stores.ts';

export type Changes = ReturnType<typeof createChanges>;

const pause = 500;
const heartbeat = 5000;
/** Heartbeats between two looks at the session: with hundreds of open pages each look counts, and what is told is only that something changed. */
const beatsPerLook = 6;
/** The mark of an office without a book. */
const noBooks = 'none';

export function createChanges(books: BookStore) {
  interface Listener { readonly office: string; readonly tell: (mark: string) => void }
  const listeners = new Set<Listener>();
  /** Ends the pause of each open stream, so that it asks at once whether its session stands. */
  const wakers = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: ReadonlyMap<string, string> = new Map();
  const ending = new AbortController();

  /** A mark of all its books for each office that has any. */
  async function look(): Promise<ReadonlyMap<string, string>> {
    const linesByOffice = new Map<string, string[]>();
    for (const { book, length, head } of await books.list()) {
      const { office } = placeOf(book);
      linesByOffice.set(office, [...(linesByOffice.get(office) ?? []), `${book} ${length} ${head}`]);
    }
    return new Map([...linesByOffice].map(([office, lines]) => [office, createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)]));
  }

  async function lookOn(): Promise<void> {
    try {
      const marks = await look();
      const before = last;
      last = marks;
      for (const { office, tell } of listeners) {
        const mark = marks.get(office) ?? noBooks;
        if (mark !== (before.get(office) ?? '')) tell(mark);
      }
    } catch {
      // the database is away: looked at again
    }
    timer = listeners.size === 0 || ending.signal.aborted ? undefined : setTimeout(() => void lookOn(), pause);
  }

  /** Answers whether it was woken before its time. */
  function pauseOf(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isWoken: boolean) => {
        clearTimeout(waiting);
        wakers.delete(wake);
        resolve(isWoken);
      };
      const wake = () => end(true);
      const waiting = setTimeout(() => end(false), milliseconds);
      wakers.add(wake);
    });
  }

  return {
    now: async (office: string): Promise<string> => (await look()).get(office) ?? noBooks,
    /** `isStill`: whether the session stands; asked now and then. */
    stream: (c: Context, office: string, isStill: () => Promise<boolean>): Response => {
      const answer = streamSSE(c, async (stream) => {
        const tell = (mark: string) => void stream.writeSSE({ event: 'changed', data: mark });
        const listener: Listener = { office, tell };
        listeners.add(listener);
        stream.onAbort(() => void listeners.delete(listener));
        timer ??= setTimeout(() => void lookOn(), 0);
        tell(last.get(office) ?? '');
        for (let beat = 1; !stream.aborted && !ending.signal.aborted; beat += 1) {
          const isWoken = await pauseOf(heartbeat);
          if ((isWoken || beat % beatsPerLook === 0) && !(await isStill().catch(() => true))) break;
          await stream.writeSSE({ event: 'still', data: '' });
        }
        listeners.delete(listener);
      });
      answer.headers.set('x-accel-buffering', 'no');
      return answer;
    },
    /** Somebody's session was ended: nobody looks on until it is asked again by itself. */
    askSessions: () => {
      for (const wake of wakers) wake();
    },
    close: () => {
      ending.abort();
      clearTimeout(timer);
    },
  };
}
