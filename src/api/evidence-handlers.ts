/**
 * Evidence files: stored by the hash of their bytes, read back only as downloads. What evidence-routes.ts answers with.
 *
 * Nothing that a user uploaded is ever answered as HTML or SVG to be shown in place: such types go
 * out as plain bytes, so no script in them can run.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { BlobStore } from '#store/book-store.ts';
import { rectificationEvidence } from '#view/notice-row.ts';
import { readableUnits } from '#view/viewer.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { json } from './respond.ts';

/** Largest evidence file, in bytes. */
export const evidenceLimit = 20_000_000;

const shownInPlace = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']);

export interface EvidenceDeps {
  readonly blobs: BlobStore;
  readonly open: (book: string, viewer: Actor) => Promise<BookState>;
  readonly now: () => string;
}

export interface EvidenceAsk { readonly request: Request; readonly book: string; readonly hash: string; readonly viewer: Actor }

export function evidenceHandlers({ blobs, open, now }: EvidenceDeps) {
  async function store({ request, book, hash: expected, viewer }: EvidenceAsk): Promise<Response> {
    await open(book, viewer);
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > evidenceLimit) throw new RefusalError({ code: 'tooLarge', limit: evidenceLimit });
    const hash = bytesToHex(sha256(bytes));
    if (hash !== expected) throw new RefusalError({ code: 'invalidInput', fields: [{ path: 'sha256', fault: 'hash' }] });
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
    await blobs.put(hash, { type: type === '' ? 'application/octet-stream' : type, bytes });
    return json({ ok: true, sha256: hash, size: bytes.length });
  }

  async function read({ book, hash, viewer }: EvidenceAsk): Promise<Response> {
    const state = await open(book, viewer);
    if (!await mayReadEvidence(state, hash, { viewer, now: now() })) throw new RefusalError({ code: 'notFound', what: 'file' });
    const blob = await blobs.get(hash);
    if (blob === undefined) throw new RefusalError({ code: 'notFound', what: 'file' });
    if (bytesToHex(sha256(blob.bytes)) !== hash) throw new RefusalError({ code: 'backup', fault: 'file', where: hash });
    const safe = shownInPlace.has(blob.type);
    return new Response(blob.bytes, {
      headers: {
        'content-type': safe ? blob.type : 'application/octet-stream',
        'content-disposition': safe ? 'inline' : 'attachment',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    });
  }

  return { store, read };
}

/**
 * A file may be read by who may read a unit that it is evidence about. A file that no entry names yet
 * is part of somebody's draft and may be read by who knows its hash.
 */
async function mayReadEvidence(state: BookState, hash: string, { viewer, now }: { readonly viewer: Actor; readonly now: string }): Promise<boolean> {
  const readable = new Set(readableUnits(state, viewer).map(({ unit }) => unit.id));
  let named = false;
  for (const unit of state.units.values()) {
    const lists = [
      ...[...unit.problems.values()].map((problem) => problem.evidence),
      ...unit.visits.flatMap((visit) => [visit.evidence, visit.concluded?.evidence ?? []]),
      ...[...unit.sheets.values()].flatMap((sheet) => (sheet.kind === 'peer' ? [] : sheet.rows.map((row) => row.evidence))),
      ...[...unit.entered.values()].map((entered) => entered.evidence),
      ...(unit.fraud === null ? [] : [unit.fraud.evidence]),
    ];
    // a peer reads what a unit assessed itself with, not how it mends or objects
    const isMending = [...rectificationEvidence(unit)].some((one) => one.kind === 'file' && one.sha256 === hash);
    if (isMending && readable.has(unit.unit.id)) return true;
    named ||= isMending;
    // what a peer adds could tell who it is
    const ofPeers = [...unit.sheets.values()].filter((sheet) => sheet.kind === 'peer' && sheet.rows.some((row) => row.evidence.some((one) => one.kind === 'file' && one.sha256 === hash)));
    if (ofPeers.length > 0) {
      const { sheetView } = await import('#view/sheet.ts');
      if (ofPeers.some(({ id }) => sheetView(state, id, { viewer, now })?.sealed === false)) return true;
    }
    named ||= ofPeers.length > 0;
    if (!lists.some((list) => list.some((one) => one.kind === 'file' && one.sha256 === hash))) continue;
    named = true;
    const reviews = viewer.role === 'peer' && viewer.unit !== undefined && (state.reviewersByUnit.get(unit.unit.id)?.includes(viewer.unit) ?? false);
    if (readable.has(unit.unit.id) || reviews) return true;
  }
  return !named;
}
