/**
 * What reached a page's boundary. A refusal there is an answer, which the page shows, and not a fault of the program.
 *
 * Imports: workflow.
 */

import { RefusalError } from '#workflow/refusal.ts';

/** For React's `onCaughtError`. */
export function tellCaught(error: unknown): void {
  if (!(error instanceof RefusalError)) reportError(error);
}
