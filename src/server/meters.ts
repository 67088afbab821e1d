/**
 * Figures for whoever watches the service: how many requests, how long they took, what the process uses.
 *
 * Imports: prom-client.
 */

import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Counted { readonly method: string; readonly route: string; readonly status: number; readonly milliseconds: number }

/** Not public: with a token by that alone; without one to this computer alone, and to nobody behind a proxy. */
export function createMeters(token: string | undefined, behindProxy: boolean) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'kaoping_request_seconds', help: 'Time to answer a request', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers: [registry],
  });
  return {
    count: ({ method, route, status, milliseconds }: Counted) => requests.observe({ method, route, status: String(status) }, milliseconds / 1000),
    answer: async (request: Request): Promise<Response> => {
      const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      const isLocal = !behindProxy && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.get('host') ?? '') && request.headers.get('x-kaoping-peer') === 'loopback';
      const isAllowed = token === undefined ? isLocal : given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));
      if (!isAllowed) return Response.json({ ok: false }, { status: 404 });
      return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
    },
  };
}
