/**
 * Sends on to a server what got no answer, until it is answered or it is time to say so.
 *
 * A session that has ended holds a request back until somebody has logged in again, so nothing typed is lost. A command
 * that got no answer, or "not now", is sent again under its own id, which the server carries out once.
 *
 * Pure: the line, the clock and the window to log in are given, so that test/simulation can play all three.
 *
 * Imports: nothing.
 */

export interface Way {
  /** Throws where there is no answer. */
  readonly ask: (request: Request) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly signedInAgain: () => Promise<void>;
  readonly tellAway: (isAway: boolean) => void;
}

const pauses = [1, 2, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5].map((seconds) => seconds * 1000);

export function createResending({ ask, wait, signedInAgain, tellAway }: Way): (request: Request) => Promise<Response> {
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await ask(request.clone()).catch((cause: unknown) => cause);
      if (answer instanceof Response && answer.status === 401) {
        await signedInAgain();
        continue;
      }
      const isAway = !(answer instanceof Response) || answer.status === 503;
      const pause = isCommand(request) ? pauses[attempt] : undefined;
      if (isAway && pause !== undefined) {
        tellAway(true);
        await wait(pause);
        continue;
      }
      tellAway(isAway);
      if (answer instanceof Response) return answer;
      throw answer;
    }
  };
}

function isCommand({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/commands');
}
