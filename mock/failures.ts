/**
 * What can go wrong on the way to the API, acted out. Everything else is passed to the real one.
 *
 * A failure wraps a transport, so it works in a tab without a network as well as behind `handlers.ts`.
 * "Changes" are all requests but GET.
 *
 * Imports: api (the form of a refusal), client (types).
 */

import { refusedResponse } from '#api/respond.ts';
import type { Transport } from '#client/api-client.ts';
import type { Refusal } from '#workflow/refusal.ts';

export type Failure = (transport: Transport) => Transport;

/** No network: nothing is answered, nothing is carried out. */
export const unreachable: Failure = () => () => Promise.reject(new TypeError('Failed to fetch'));

/** Answers rightly, and late. */
export const slow = (milliseconds: number): Failure => (transport) => async (request) => {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
  return transport(request);
};

/** The disk is full: what is there can be read, nothing can be written. */
export const storeFull: Failure = (transport) => (request) => (isChange(request) ? refused({ code: 'storeFull' }) : transport(request));

/** Another window holds the database, or storage is switched off. */
export const storeBlocked: Failure = () => () => refused({ code: 'storeBlocked' });

/** The change is carried out and its answer is lost: the first `times` changes. */
export const loseAnswers = (times = 1): Failure => (transport) => {
  let left = times;
  return async (request) => {
    const isLost = isChange(request) && left > 0;
    if (isLost) left -= 1;
    const response = await transport(request);
    if (isLost) throw new TypeError('Failed to fetch');
    return response;
  };
};

/** A fault of the program itself, with the reference that a person can quote. */
export const brokenDown: Failure = () => () => refused({ code: 'unexpected', reference: 'acted-out' });

/** Something between us and the API answers in its place, in its own words. */
export const strangeAnswer: Failure = () => () =>
  Promise.resolve(new Response('<html><title>502 Bad Gateway</title></html>', { status: 502, headers: { 'content-type': 'text/html' } }));

/** By name, for a switch in the address while developing. */
export const failureByName: Readonly<Record<string, Failure>> = {
  unreachable, slow: slow(2000), storeFull, storeBlocked, loseAnswers: loseAnswers(), brokenDown, strangeAnswer,
};

function isChange(request: Request): boolean {
  return request.method !== 'GET';
}

function refused(refusal: Refusal): Promise<Response> {
  return Promise.resolve(refusedResponse(refusal));
}
