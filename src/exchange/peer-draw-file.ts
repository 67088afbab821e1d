/**
 * The published list of a draw of peers as a file: every input and who reviews whom, so that anybody can draw again.
 *
 * Imports: zod/mini, ledger (fields), workflow (the draw).
 */

import * as z from 'zod/mini';

import { peerDrawInput, peerPair, type PeerDrawInput, type PeerPair } from '#ledger/peer-draw-fields.ts';
import { peerDrawFaults } from '#workflow/peer-draw/check-input.ts';
import { drawPeers, peerInputHash, type PeerDraw } from '#workflow/peer-draw/draw-peers.ts';
import { readMarkedJson, type MarkedFault } from './marked-json.ts';

export const peerDrawFormat = 'kaoping-peer-draw';
export const peerDrawVersion = 1;

const shape = z.strictObject({
  format: z.literal(peerDrawFormat),
  version: z.literal(peerDrawVersion),
  title: z.string(),
  /** SHA-256 of `input` as canonical JSON. */
  hash: z.string(),
  input: peerDrawInput,
  /** Left out in a file that is still to be drawn. */
  pairs: z.optional(z.array(peerPair)),
});

export interface PeerDrawFile { readonly title: string; readonly input: PeerDrawInput; readonly pairs: readonly PeerPair[] | undefined; readonly hash: string }

export type PeerDrawFileFault =
  | MarkedFault
  /** The list was changed after it was published. */
  | { readonly fault: 'hash'; readonly stated: string; readonly computed: string }
  /** Each field is right, and yet nothing can be drawn from it. */
  | { readonly fault: 'input'; readonly where: string; readonly what: string };

export function writePeerDraw(title: string, input: PeerDrawInput, pairs: readonly PeerPair[]): string {
  return `${JSON.stringify({ format: peerDrawFormat, version: peerDrawVersion, title, hash: peerInputHash(input), input, pairs }, null, 2)}\n`;
}

/** Errors  None thrown: the first fault comes back with its place. */
export function readPeerDraw(text: string): { readonly ok: true; readonly file: PeerDrawFile } | ({ readonly ok: false } & PeerDrawFileFault) {
  const read = readMarkedJson(text, { format: peerDrawFormat, version: peerDrawVersion, shape });
  if (!read.ok) return read;
  const { title, input, pairs, hash } = read.content;
  const computed = peerInputHash(input);
  if (computed !== hash) return { ok: false, fault: 'hash', stated: hash, computed };
  const [first] = peerDrawFaults(input);
  if (first !== undefined) return { ok: false, fault: 'input', where: first.path, what: first.fault };
  return { ok: true, file: { title, input, pairs, hash } };
}

/** `same` is undefined for a file without pairs. */
export function repeatPeerDraw({ input, pairs }: PeerDrawFile): { readonly draw: PeerDraw; readonly same: boolean | undefined } {
  const draw = drawPeers(input);
  if (pairs === undefined) return { draw, same: undefined };
  return { draw, same: draw.ok && JSON.stringify(draw.pairs) === JSON.stringify(pairs) };
}
