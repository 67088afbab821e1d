/**
 * The one way to the API: a `fetch`-shaped transport and a refusal instead of a failure.
 *
 * The transport answers from this tab or from a server; nothing above can tell which. An answer
 * with an ETag is kept, and an unchanged book answers 304 without being computed again.
 *
 * Imports: workflow (refusals), client/actor.
 */

import { createContext, useContext } from 'react';

import { RefusalError, type Refusal } from '#workflow/refusal.ts';
import { currentActor } from './actor.ts';

export type Transport = (request: Request) => Promise<Response>;

export interface ApiClient {
  /** Body of a view. Throws RefusalError. */
  readonly get: <Body>(path: string) => Promise<Body>;
  readonly send: <Body>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Body>;
  readonly sendBytes: <Body>(path: string, bytes: Uint8Array<ArrayBuffer>, type: string) => Promise<Body>;
  readonly getBlob: (path: string) => Promise<Blob>;
  readonly getText: (path: string) => Promise<string>;
}

export const ApiContext = createContext<ApiClient | null>(null);

export function useApi(): ApiClient {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('A screen is shown outside of ApiContext.');
  return api;
}

export function createApiClient(transport: Transport): ApiClient {
  const kept = new Map<string, { readonly etag: string; readonly body: unknown }>();

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const actor = encodeURIComponent(JSON.stringify(currentActor()));
    headers.set('x-kaoping-actor', actor);
    const key = `${actor} ${path}`;
    const known = init.method === undefined ? kept.get(key) : undefined;
    if (known !== undefined) headers.set('if-none-match', known.etag);
    let response: Response;
    try {
      response = await transport(new Request(`${location.origin === 'null' ? 'http://tab' : location.origin}/api${path}`, { ...init, headers }));
    } catch (cause) {
      throw new RefusalError({ code: 'unreachable' }, { cause });
    }
    if (!response.ok && response.status !== 304) throw new RefusalError(await refusalIn(response));
    return response;
  }

  return {
    async get<Body>(path: string) {
      const key = `${encodeURIComponent(JSON.stringify(currentActor()))} ${path}`;
      const response = await ask(path, {});
      const known = kept.get(key);
      // the very same object: whoever shows 20,000 rows sees at once that nothing changed
      if (response.status === 304 && known !== undefined) return known.body as Body;
      const etag = response.headers.get('etag');
      const body = (await response.json()) as Body;
      if (etag !== null) kept.set(key, { etag, body });
      return body;
    },
    async send<Body>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) {
      const text = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
      const response = await ask(path, { method, ...(text === undefined ? {} : { body: text, headers: { 'content-type': 'application/json' } }) });
      return (await response.json()) as Body;
    },
    async sendBytes<Body>(path: string, bytes: Uint8Array<ArrayBuffer>, type: string) {
      const response = await ask(path, { method: 'PUT', body: bytes, headers: { 'content-type': type } });
      return (await response.json()) as Body;
    },
    getBlob: async (path) => (await ask(path, {})).blob(),
    getText: async (path) => (await ask(path, {})).text(),
  };
}

async function refusalIn(response: Response): Promise<Refusal> {
  try {
    return ((await response.json()) as { refusal: Refusal }).refusal;
  } catch {
    return { code: 'unreachable' };
  }
}

/** Any thrown value as a refusal, so that screens handle one type. */
export function refusalFrom(error: unknown): Refusal {
  return error instanceof RefusalError ? error.refusal : { code: 'unexpected', reference: error instanceof Error ? error.message.slice(0, 80) : 'client' };
}
