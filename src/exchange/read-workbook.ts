/**
 * A table file, read beside the page and stopped when it does not end.
 *
 * Where the browser gives no worker it is read in the page; the limits of `workbook.ts` hold either way.
 *
 * Imports: exchange/workbook (lazily).
 */

import type { WorkbookRead } from './workbook-data.ts';

/** Generous: a full table of 20,000 rows takes about a second on a slow computer. */
const patience = 15_000;

export function readWorkbookAside(bytes: Uint8Array): Promise<WorkbookRead> {
  const worker = startWorker();
  if (worker === undefined) return readHere(bytes);
  return new Promise((resolve) => {
    const end = (read: WorkbookRead | Promise<WorkbookRead>) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ ok: false, fault: 'tooSlow' }), patience);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkbookRead>) => end(data));
    worker.addEventListener('error', () => end(readHere(bytes)));
    worker.postMessage(bytes);
  });
}

async function readHere(bytes: Uint8Array): Promise<WorkbookRead> {
  const { readWorkbook } = await import('./workbook.ts');
  return readWorkbook(bytes);
}

function startWorker(): Worker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
