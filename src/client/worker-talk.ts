/**
 * Talk with a worker of the app: one answer to each request, a way to stop, and a name for a worker that is none; and turns of the screen for work
 * that is done here.
 *
 * Imports: nothing.
 */

/** The browser has no workers, forbids them, or this one does not answer. */
export class NoWorker extends Error {}

/** What a worker answers when it could not do what was asked: a mistake of the caller. */
export interface FailedAnswer {
  readonly kind: 'failed';
  readonly message: string;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The first request shows whether the worker was started at all. */
  readonly isFirst?: boolean;
}

/** A worker that says nothing for so long was never started. */
const patience = 10_000;
/** Milliseconds before the screen has its turn. */
const turn = 12;

/** `throwIfAborted` is younger than the oldest browser. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

/**
 * Does a work with a worker, and where there is none in the other way; ends the worker in any case.
 *
 * Errors   The signal's reason when it is stopped.
 */
export async function withWorker<Answer>(start: () => Worker, there: (worker: Worker) => Promise<Answer>, here: () => Promise<Answer>): Promise<Answer> {
  let worker: Worker | undefined;
  try {
    worker = start();
  } catch {
    return here();
  }
  try {
    return await there(worker);
  } catch (cause) {
    if (cause instanceof NoWorker) return await here();
    throw cause;
  } finally {
    worker.terminate();
  }
}

/** Errors: NoWorker, the signal's reason, or RangeError where the worker says that it failed. */
export function askWorker<Answer extends { readonly kind: string }>(worker: Worker, request: unknown, { signal, isFirst = false }: AskOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    stopIfAsked(signal);
    const settle = (end: () => void) => {
      clearTimeout(tooLate);
      signal?.removeEventListener('abort', stop);
      worker.removeEventListener('message', answered);
      worker.removeEventListener('error', broken);
      end();
    };
    const stop = () => settle(() => reject(signal?.reason as Error));
    const broken = () => settle(() => reject(new NoWorker()));
    const answered = ({ data }: MessageEvent<Answer | FailedAnswer>) => settle(() => ('message' in data ? reject(new RangeError(data.message)) : resolve(data)));
    const tooLate = isFirst ? setTimeout(broken, patience) : undefined;
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', answered);
    worker.addEventListener('error', broken);
    worker.postMessage(request);
  });
}

/** Work here, part by part, with the screen's turn whenever some milliseconds are over; `told` after each turn and at the end. */
export async function inTurns<Thing>(things: readonly Thing[], part: number, { work, told, signal }: TurnWork<Thing>): Promise<void> {
  let began = performance.now();
  for (let first = 0; first < things.length; first += part) {
    const next = Math.min(first + part, things.length);
    work(things.slice(first, next));
    if (performance.now() - began < turn && next < things.length) continue;
    told?.(next, things.length);
    await new Promise((resolve) => setTimeout(resolve));
    stopIfAsked(signal);
    began = performance.now();
  }
}

/** Work that tells how much of it is left, with the screen's turns as above. */
export async function moreInTurns(more: () => number, signal: AbortSignal | undefined): Promise<void> {
  let began = performance.now();
  while (more() > 0) {
    if (performance.now() - began < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    stopIfAsked(signal);
    began = performance.now();
  }
}

export interface TurnWork<Thing> {
  readonly work: (part: readonly Thing[]) => void;
  readonly told: ((done: number, all: number) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}
