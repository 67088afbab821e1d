/**
 * What a request must be before anybody looks at it, and what every answer carries.
 *
 * Imports: hono (types).
 */

import type { Context, Next } from 'hono';

/** Bytes of a body: an evidence file and a little; anything else. */
const mostEvidence = 20_100_000;
const mostBody = 8_000_000;

export interface GuardOptions { readonly isSecure: boolean }

export function createGuard({ isSecure }: GuardOptions) {
  return async (c: Context, next: Next): Promise<Response | undefined> => {
    const fault = faultOf(c.req.raw);
    if (fault !== undefined) {
      const answer = Response.json({ ok: false, fault }, { status: statusByFault[fault] });
      for (const [name, value] of Object.entries(strictHeaders)) answer.headers.set(name, value);
      return answer;
    }
    await next();
    for (const [name, value] of Object.entries(strictHeaders)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (isSecure) c.res.headers.set('strict-transport-security', 'max-age=31536000');
    return undefined;
  };
}

type Fault = 'origin' | 'type' | 'size' | 'method';
const statusByFault: Readonly<Record<Fault, number>> = { origin: 403, type: 415, size: 413, method: 405 };

const strictHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};

function faultOf(request: Request): Fault | undefined {
  if (!['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].includes(request.method)) return 'method';
  const isEvidence = request.method === 'PUT' && /\/evidence\/[0-9a-f]{64}$/.test(new URL(request.url).pathname);
  const length = request.headers.get('content-length');
  // a body without a length could be of any; a browser's DELETE has neither, and Node shows a body all the same. To look for one is dear: only where no length was said
  if (length === null && (request.headers.has('transfer-encoding') || (request.method !== 'DELETE' && request.body !== null))) return 'size';
  if (Number(length ?? 0) > (isEvidence ? mostEvidence : mostBody)) return 'size';
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!isOwnPage(request)) return 'origin';
  const type = request.headers.get('content-type') ?? '';
  if (!isEvidence && Number(length ?? 0) > 0 && !/^application\/json\b/i.test(type)) return 'type';
  return undefined;
}

/** A change is only taken from a page of this very host: another site's page cannot name another origin than its own. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return site === 'same-origin';
  try {
    return new URL(origin).host === request.headers.get('host');
  } catch {
    return false;
  }
}
