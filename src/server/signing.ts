/**
 * The service's own signature (Ed25519) over checkpoints and receipts. The key lies in a folder beside the database, never in it: whoever
 * can change rows must not be able to sign for them.
 *
 * Imports: node.
 */

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder } from '#store/make-folder.ts';

export interface Signed { readonly key: string; readonly signature: string }

export interface SigningKey {
  /** First 16 hex digits of the SHA-256 of the public key. */
  readonly id: string;
  readonly publicPem: string;
  /** Over canonical text; the same text gives the same signature. */
  readonly sign: (text: string) => Signed;
}

const privateName = 'key.pem';
const publicEnd = '.pub.pem';

/** Made by whoever comes first. The public half lies beside it, to be copied to where receipts are checked. */
export function openSigningKey(folder: string): SigningKey {
  makeFolder(folder);
  const path = join(folder, privateName);
  if (!existsSync(path)) {
    const fresh = `${path}.${randomBytes(6).toString('hex')}`;
    writeFileSync(fresh, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
    try {
      // under its name it is whole, or somebody else's
      linkSync(fresh, path);
    } catch (cause) {
      if (!existsSync(path)) throw cause;
    } finally {
      rmSync(fresh);
    }
  }
  const privateKey = createPrivateKey(readFileSync(path));
  const publicKey = createPublicKey(privateKey);
  const id = keyId(publicKey);
  const publicPem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(join(folder, `${id}${publicEnd}`), publicPem, { flush: true });
  return { id, publicPem, sign: (text) => ({ key: id, signature: sign(null, Buffer.from(text), privateKey).toString('base64') }) };
}

export type PublicKeys = ReadonlyMap<string, KeyObject>;

/** Every public key of the folder, so that what an earlier key signed can still be checked. */
export function readPublicKeys(folder: string): PublicKeys {
  return new Map(readdirSync(folder).filter((name) => name.endsWith(publicEnd)).map((name) => {
    const key = createPublicKey(readFileSync(join(folder, name)));
    return [keyId(key), key] as const;
  }));
}

/** 'unknown' where the key is none of these. */
export function signatureFault(keys: PublicKeys, text: string, { key, signature }: Signed): 'unknown' | 'forged' | undefined {
  const known = keys.get(key);
  if (known === undefined) return 'unknown';
  return verify(null, Buffer.from(text), known, Buffer.from(signature, 'base64')) ? undefined : 'forged';
}

function keyId(key: KeyObject): string {
  return createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16);
}
