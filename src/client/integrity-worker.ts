/**
 * The worker behind integrity.ts: looks one year of peer review over.
 *
 * Imports: view.
 */

import { analyse, type Integrity } from '#view/integrity/analyse.ts';
import type { ReviewedYear } from '#view/integrity/year.ts';
import type { FailedAnswer } from './worker-talk.ts';

export interface IntegrityAnswer { readonly kind: 'analysed'; readonly integrity: Integrity }

export function answerIntegrity(year: ReviewedYear): IntegrityAnswer | FailedAnswer {
  try {
    return { kind: 'analysed', integrity: analyse(year) };
  } catch (cause) {
    return { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
  }
}

// in a page, and in a test, there is nobody to answer
if (typeof window === 'undefined' && typeof self !== 'undefined') {
  self.addEventListener('message', ({ data }: MessageEvent<ReviewedYear>) => self.postMessage(answerIntegrity(data)));
}
