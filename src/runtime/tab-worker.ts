/**
 * The API of a tab in a worker of its own: books are read, folded and scored while the page goes on drawing.
 *
 * Imports: runtime.
 */

import { startInTab } from './tab.ts';
import type { FromWorker, SentRequest } from './tab-messages.ts';

/** The worker's own scope, as far as it is used. */
export interface WorkerScope {
  readonly postMessage: (message: FromWorker, transfer?: Transferable[]) => void;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<SentRequest>) => void) => void;
}

/** Opens the storage, says so, and answers requests. */
export async function answerInWorker(scope: WorkerScope): Promise<void> {
  try {
    const { transport, onChange } = await startInTab((trouble) => scope.postMessage({ kind: 'trouble', trouble }));
    onChange((book) => scope.postMessage({ kind: 'changed', book }));
    scope.addEventListener('message', ({ data }) => void answer(data));
    scope.postMessage({ kind: 'ready' });

    async function answer({ id, method, url, headers, body }: SentRequest): Promise<void> {
      try {
        const response = await transport(new Request(url, { method, headers: headers as [string, string][], body }));
        const sent = await bodyOf(response);
        scope.postMessage({ kind: 'answer', id, status: response.status, headers: [...response.headers], body: sent }, sent instanceof ArrayBuffer ? [sent] : []);
      } catch (cause) {
        scope.postMessage({ kind: 'failed', id, message: String(cause) });
      }
    }
  } catch (cause) {
    scope.postMessage({ kind: 'closed', message: String(cause) });
  }
}

/** Files stay with the browser; what will be read at once goes as bytes. */
async function bodyOf(response: Response): Promise<ArrayBuffer | Blob | null> {
  if (response.body === null) return null;
  return (response.headers.get('content-type') ?? '').includes('json') ? response.arrayBuffer() : response.blob();
}
