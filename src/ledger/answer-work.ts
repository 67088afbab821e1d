/**
 * Proof of work and one-time codes of the public page.
 *
 * The work hangs on the id of the answer, its questionnaire and the day: nothing has to be remembered by whoever checks it,
 * sent again it is the same answer, and it cannot be saved up for long. SHA-256 in plain script, as browsers keep theirs from
 * pages over plain http.
 *
 * Imports: @noble/hashes.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface WorkFor { readonly short: string; readonly answer: string; readonly day: string }

/** Leading zero bits of the hash of one try. */
export function bitsOf({ short, answer, day }: WorkFor, nonce: number): number {
  const hash = sha256(utf8ToBytes(`${short}:${answer}:${day}:${nonce}`));
  let bits = 0;
  for (const byte of hash) {
    if (byte === 0) {
      bits += 8;
      continue;
    }
    return bits + Math.clz32(byte) - 24;
  }
  return bits;
}

/** As people type it: without blanks and dashes, in capitals; O and I are taken for 0 and 1. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** What is kept of a code. */
export function codeHash(short: string, code: string): string {
  return bytesToHex(sha256(utf8ToBytes(`kaoping-code:${short}:${plainCode(code)}`)));
}

/** What is kept of the random number that a browser made for this questionnaire. */
export function markHash(short: string, random: string): string {
  return bytesToHex(sha256(utf8ToBytes(`kaoping-mark:${short}:${random}`))).slice(0, 16);
}
