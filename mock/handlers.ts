/**
 * msw handlers for whatever asks by `fetch`: they pass to the real API, or act out a failure on the way to it.
 *
 * Nothing is answered from here, so a handler cannot drift from the API.
 *
 * Example  setupServer(passTo(transport)); server.use(actOut(storeFull, transport));
 *
 * Imports: msw, client (types), mock.
 */

import { http, HttpResponse, type HttpHandler } from 'msw';

import type { Transport } from '#client/api-client.ts';
import type { Failure } from './failures.ts';

export function passTo(transport: Transport): HttpHandler {
  return http.all('*/api/*', async ({ request }) => {
    try {
      return await transport(request);
    } catch {
      // a transport that throws is a network that failed
      return HttpResponse.error();
    }
  });
}

/** One failure from here on; it may count, so it is made once and not per request. */
export function actOut(failure: Failure, transport: Transport): HttpHandler {
  return passTo(failure(transport));
}
