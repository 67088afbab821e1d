/**
 * The way to a server instead of the tab: requests by `resending.ts`, and news of what others did.
 *
 * Imports: client.
 */

import { createResending } from './resending.ts';
import { lookAtSession, signedInAgain, tellAway } from './session.ts';

export const askServer = createResending({
  ask: (request) => fetch(request),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  signedInAgain, tellAway,
});

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
    // cut off, by a server that is gone or by a session that has ended: looked at without waiting for the silence
    source.addEventListener('error', () => {
      heard = 0;
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
