/**
 * The fingerprint of a scheme: which rules exactly a score was made by.
 *
 * Imports: @noble/hashes (crypto.subtle is missing on plain-http intranets).
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonicalJson } from './canonical-json.ts';
import type { Scheme } from './grammar.ts';

/** SHA-256 over the scheme's canonical JSON: "sha256:" and 64 hex digits. */
export function schemeHash(scheme: Scheme): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(scheme))))}`;
}
