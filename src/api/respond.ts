/**
 * Answers: JSON bodies, status per refusal, ETags.
 *
 * Imports: workflow (refusals).
 */

import type { Refusal, RefusalCode } from '#workflow/refusal.ts';
import type { KeptAnswers } from './kept-answers.ts';

const statusByCode: Readonly<Partial<Record<RefusalCode, number>>> = {
  notFound: 404, notAllowed: 403, notInLibrary: 403, invalidInput: 400, changedMeanwhile: 409, draftChanged: 409, commandReused: 409, exists: 409, evidenceMissing: 409,
  tooLarge: 413, brokenBook: 500, tooMany: 429, storeFull: 507, storeBlocked: 503, busy: 503, unreachable: 503, unexpected: 500, backup: 400, schemeFaults: 400,
};

/** 422 for what the rules of the year refuse. */
export function statusOf(refusal: Refusal): number {
  return statusByCode[refusal.code] ?? 422;
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

export function refusedResponse(refusal: Refusal): Response {
  const status = statusOf(refusal);
  return json({ ok: false, refusal }, status, status === 503 ? { 'retry-after': '2' } : {});
}

/** Answers 304 without computing the view where the asker has it already. */
export async function tagged(request: Request, tag: string, make: () => unknown): Promise<Response> {
  const etag = `"${tag}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
  return json(await make(), 200, { etag, 'cache-control': 'no-cache' });
}

/** The same from what is kept: written as JSON once for everybody whom this tag fits. */
export async function taggedKept(request: Request, { tag, of, key }: { readonly tag: string; readonly of: KeptAnswers['of']; readonly key: string }, make: () => unknown): Promise<Response> {
  const etag = `"${tag}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
  const bytes = await of(`${key} ${tag}`, async () => new TextEncoder().encode(JSON.stringify(await make())));
  return new Response(bytes, { headers: { 'content-type': 'application/json; charset=utf-8', etag, 'cache-control': 'no-cache' } });
}
