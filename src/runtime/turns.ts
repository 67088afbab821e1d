/**
 * Turns with the screen: whoever works long asks now and then, and goes on at once until some milliseconds are over.
 *
 * Imports: nothing.
 */

/** Milliseconds of work between two turns of the screen. */
const atOnce = 10;

/** Resolves at once, or after the screen had its turn. */
export function createTurns(): () => Promise<void> {
  let since = 0;
  return async () => {
    if (performance.now() - since < atOnce) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    });
    since = performance.now();
  };
}
