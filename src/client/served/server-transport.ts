/**
 * The way to a server instead of the tab.
 *
 * A session that has ended holds a request back until somebody has logged in again, so nothing typed is lost. A command
 * that got no answer, or "not now", is sent again under its own id, which the server carries out once.
 *
 * Imports: client.
 */

import { lookAtSession, signedInAgain, tellAway } from './session.ts';

const pauses = [1, 2, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5].map((seconds) => seconds * 1000);

export async function askServer(request: Request): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(request.clone()).catch((cause: unknown) => cause);
    if (answer instanceof Response && answer.status === 401) {
      await signedInAgain();
      continue;
    }
    const isAway = !(answer instanceof Response) || answer.status === 503;
    const pause = isCommand(request) ? pauses[attempt] : undefined;
    if (isAway && pause !== undefined) {
      tellAway(true);
      await new Promise((resolve) => setTimeout(resolve, pause));
      continue;
    }
    tellAway(isAway);
    if (answer instanceof Response) return answer;
    throw answer;
  }
}

function isCommand({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/commands');
}

/** Without a sign of life for this long the events are held to be cut off. */
const silence = 12_000;
const askPause = 1500;

/** Calls back when something in the books is another. Returns how to stop. */
export function listenToServer(changed: () => void): () => void {
  let mark: string | undefined;
  let heard = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;

  const take = (next: string) => {
    if (mark !== undefined && mark !== '' && mark !== next) changed();
    mark = next;
  };
  const open = () => {
    source?.close();
    source = new EventSource('/api/changes');
    source.addEventListener('changed', (event) => {
      heard = Date.now();
      tellAway(false);
      take((event as MessageEvent<string>).data);
    });
    source.addEventListener('still', () => {
      heard = Date.now();
    });
  };
  /** Where events do not come through, the mark is asked for. */
  const look = async () => {
    if (Date.now() - heard > silence) {
      const answer = await fetch('/api/changes?now').catch(() => undefined);
      tellAway(answer === undefined || answer.status === 503);
      if (answer?.status === 401) await lookAtSession().catch(() => undefined);
      if (answer?.ok === true) take(((await answer.json()) as { readonly mark: string }).mark);
      if (source?.readyState === EventSource.CLOSED) open();
    }
    timer = setTimeout(() => void look(), askPause);
  };
  open();
  void look();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
