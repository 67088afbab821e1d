/**
 * The worker behind back-test.ts: tries a scheme on a past year, whose units arrive part by part.
 *
 * Imports: scheme (types), view.
 */

import type { Scheme } from '#scheme/grammar.ts';
import { createBackTest, type BackTest, type BackTestInParts } from '#view/back-test.ts';
import type { YearFacts } from '#view/year-facts.ts';
import type { FailedAnswer } from './worker-talk.ts';

export type BackTestRequest =
  | { readonly kind: 'start'; readonly year: Pick<YearFacts, 'scheme' | 'settings'>; readonly scheme: Scheme }
  | { readonly kind: 'units'; readonly units: YearFacts['units'] }
  | { readonly kind: 'more' }
  | { readonly kind: 'end'; readonly detailOf?: string };

export interface BackTestAnswer {
  readonly kind: 'tested';
  /** Units that still wait for the places of others. */
  readonly waiting: number;
  /** After the end. */
  readonly tested: BackTest | null;
}

/** Answers each request with one answer; it fails on a scheme that is not valid. */
export function createBackTestDesk(): (request: BackTestRequest) => BackTestAnswer | FailedAnswer {
  let running: BackTestInParts | undefined;
  return (request) => {
    try {
      if (request.kind === 'start') running = createBackTest(request.year, request.scheme);
      if (request.kind === 'units') running?.add(request.units);
      const waiting = request.kind === 'more' ? (running?.more() ?? 0) : 0;
      return { kind: 'tested', waiting, tested: request.kind === 'end' ? (running?.end(request.detailOf) ?? null) : null };
    } catch (cause) {
      return { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
    }
  };
}

// in a page, and in a test, there is nobody to answer
if (typeof window === 'undefined' && typeof self !== 'undefined') {
  const desk = createBackTestDesk();
  self.addEventListener('message', ({ data }: MessageEvent<BackTestRequest>) => self.postMessage(desk(data)));
}
