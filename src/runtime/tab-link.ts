/**
 * The page's end of the API in a worker: a transport like any other.
 *
 * Imports: runtime (types).
 */

import type { FromWorker, SentRequest } from './tab-messages.ts';
import type { TabRuntime, Trouble } from './tab.ts';

/** The browser has no such workers, or forbids them: the API then runs in the page. */
export class NoTabWorker extends Error {}

/**
 * Starts the worker and waits until it has opened the storage.
 *
 * Errors   NoTabWorker where it cannot be started; Error where the storage cannot be opened.
 */
export function linkToWorker(start: () => Worker, tell: (trouble: Trouble) => void): Promise<TabRuntime> {
  return new Promise((resolve, reject) => {
    const waiting = new Map<number, { readonly resolve: (response: Response) => void; readonly reject: (cause: Error) => void }>();
    const listeners = new Set<(book: string) => void>();
    let last = 0;
    let worker: Worker;
    try {
      worker = start();
    } catch (cause) {
      reject(new NoTabWorker('no worker', { cause }));
      return;
    }

    const send = async (request: Request): Promise<Response> => {
      const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
      const id = (last += 1);
      const sent: SentRequest = { id, method: request.method, url: request.url, headers: [...request.headers], body };
      const answered = new Promise<Response>((answer, fail) => waiting.set(id, { resolve: answer, reject: fail }));
      worker.postMessage(sent, body === null ? [] : [body]);
      return answered;
    };
    const take = (id: number) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      return asked;
    };

    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'ready':
          worker.removeEventListener('error', handleNoStart);
          resolve({ transport: send, onChange: (listener) => (listeners.add(listener), () => void listeners.delete(listener)) });
          break;
        case 'closed':
          worker.terminate();
          reject(new Error(data.message));
          break;
        case 'answer':
          take(data.id)?.resolve(new Response(data.body, { status: data.status, headers: data.headers as [string, string][] }));
          break;
        case 'failed':
          take(data.id)?.reject(new Error(data.message));
          break;
        case 'changed':
          for (const listener of listeners) listener(data.book);
          break;
        case 'trouble':
          tell(data.trouble);
      }
    });
    // before it is ready: the file did not come, or the browser knows no modules in workers. Later ones are on the console.
    const handleNoStart = () => {
      worker.terminate();
      reject(new NoTabWorker('the worker did not start'));
    };
    worker.addEventListener('error', handleNoStart);
  });
}
