/** The page's end of the API in a worker: requests and answers travel as their parts, and a worker that is none is told from storage that is shut. */

import { describe, expect, it } from 'vitest';

import { linkToWorker, NoTabWorker } from '#runtime/tab-link.ts';
import type { FromWorker, SentRequest } from '#runtime/tab-messages.ts';

/** A worker without a thread: the test says what it answers. */
class ActedWorker extends EventTarget {
  readonly sent: SentRequest[] = [];
  isEnded = false;
  postMessage(request: SentRequest) {
    this.sent.push(request);
  }
  terminate() {
    this.isEnded = true;
  }
  says(message: FromWorker) {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
}

function link() {
  const worker = new ActedWorker();
  const troubles: string[] = [];
  return { worker, troubles, linked: linkToWorker(() => worker as unknown as Worker, (trouble) => troubles.push(trouble)) };
}

async function opened() {
  const made = link();
  made.worker.says({ kind: 'ready' });
  return { ...made, tab: await made.linked };
}

const lastSent = async ({ sent }: ActedWorker, count: number): Promise<SentRequest> => {
  await expect.poll(() => sent.length).toBe(count);
  return sent[count - 1] as SentRequest;
};

describe('a request', () => {
  it('goes out with method, address, headers and bytes, and its own answer comes back, in whatever order', async () => {
    const { worker, tab } = await opened();
    const first = tab.transport(new Request('http://tab/api/a'));
    await lastSent(worker, 1);
    const second = tab.transport(new Request('http://tab/api/b', { method: 'PUT', body: 'typed', headers: { 'x-kaoping-actor': 'me' } }));
    const sent = await lastSent(worker, 2);
    expect({ ...sent, body: new TextDecoder().decode(sent.body ?? new ArrayBuffer()) }).toMatchObject({ method: 'PUT', url: 'http://tab/api/b', headers: expect.arrayContaining([['x-kaoping-actor', 'me']]), body: 'typed' });
    worker.says({ kind: 'answer', id: sent.id, status: 409, headers: [['content-type', 'application/json']], body: new TextEncoder().encode('{"ok":false}').buffer });
    worker.says({ kind: 'answer', id: worker.sent[0]?.id ?? 0, status: 304, headers: [['etag', '"1"']], body: null });
    expect([(await second).status, await (await second).json()]).toEqual([409, { ok: false }]);
    expect([(await first).status, (await first).headers.get('etag')]).toEqual([304, '"1"']);
  });

  it('fails where the worker could not answer it', async () => {
    const { worker, tab } = await opened();
    const asked = tab.transport(new Request('http://tab/api/a'));
    const { id } = await lastSent(worker, 1);
    worker.says({ kind: 'failed', id, message: 'out of order' });
    await expect(asked).rejects.toThrow('out of order');
  });
});

it('tells what other tabs changed, until one stops listening, and what befell the storage', async () => {
  const { worker, tab, troubles } = await opened();
  const heard: string[] = [];
  const stop = tab.onChange((book) => heard.push(book));
  worker.says({ kind: 'changed', book: 'one' });
  stop();
  worker.says({ kind: 'changed', book: 'two' });
  worker.says({ kind: 'trouble', trouble: 'newer' });
  expect({ heard, troubles }).toEqual({ heard: ['one'], troubles: ['newer'] });
});

describe('a worker that does not open', () => {
  it.each<readonly [string, (worker: ActedWorker) => void, boolean]>([
    ['is no worker, where its file did not come: the page does the work itself', (worker) => worker.dispatchEvent(new Event('error')), true],
    ['is shut storage, where it says so: trying again may help', (worker) => worker.says({ kind: 'closed', message: 'blocked' }), false],
  ])('%s', async (_what, end, isNoWorker) => {
    const { worker, linked } = link();
    end(worker);
    const cause = await linked.catch((error: unknown) => error);
    expect([cause instanceof NoTabWorker, cause instanceof Error, worker.isEnded]).toEqual([isNoWorker, true, true]);
  });

  it('is no worker where the browser has none', async () => {
    const none = () => {
      throw new ReferenceError('Worker is not defined');
    };
    await expect(linkToWorker(none, () => undefined)).rejects.toBeInstanceOf(NoTabWorker);
  });

  it('is left alone by a mistake that comes later', async () => {
    const { worker, tab } = await opened();
    worker.dispatchEvent(new Event('error'));
    expect(worker.isEnded).toBe(false);
    const asked = tab.transport(new Request('http://tab/api/a'));
    const { id } = await lastSent(worker, 1);
    worker.says({ kind: 'answer', id, status: 200, headers: [], body: null });
    expect((await asked).status).toBe(200);
  });
});
