/**
 * What the service is told by its environment, read without trust: a sentence for everything that cannot be.
 *
 * Imports: zod, node.
 */

import { join } from 'node:path';
import * as z from 'zod/mini';

export interface Environment {
  readonly port: number;
  /** undefined: this computer alone. */
  readonly host: string | undefined;
  /** undefined: the embedded database in `folder`. */
  readonly database: string | undefined;
  readonly folder: string;
  /** Where signed checkpoints and their key are kept, and how often one is written; undefined: nowhere. */
  readonly checkpoints: { readonly folder: string; readonly minutes: number } | undefined;
  /** As people type it, without a slash at the end. */
  readonly address: string;
  /** Cookies for https alone. */
  readonly isSecure: boolean;
  /** A proxy of ours stands in front: its X-Forwarded-* are believed. */
  readonly behindProxy: boolean;
  readonly metricsToken: string | undefined;
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent';
  readonly oidc: Oidc | undefined;
}

export interface Oidc {
  readonly discovery: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export type ReadEnvironment = { readonly ok: true; readonly environment: Environment } | { readonly ok: false; readonly complaints: readonly string[] };

const isAddress = (protocols: readonly string[]) =>
  z.refine((text) => {
    try {
      return protocols.includes(new URL(String(text)).protocol);
    } catch {
      return false;
    }
  }, `must be an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}`);

const shape = z.object({
  PORT: z._default(z.string().check(z.regex(/^\d{1,5}$/, 'must be a port number'), z.refine((text) => Number(text) <= 65_535, 'must be a port number')), '5240'),
  HOST: z.optional(z.string()),
  DATABASE_URL: z.optional(z.string().check(isAddress(['postgres:', 'postgresql:']))),
  KAOPING_DATA: z._default(z.string(), 'data'),
  KAOPING_CHECKPOINTS: z.optional(z.string()),
  KAOPING_CHECKPOINT_MINUTES: z._default(z.string().check(z.regex(/^[1-9]\d{0,3}$/, 'must be a number of minutes')), '10'),
  KAOPING_ADDRESS: z.optional(z.string().check(isAddress(['http:', 'https:']))),
  KAOPING_PLAIN_HTTP: z.optional(z.enum(['yes', 'no'], 'must be yes or no')),
  KAOPING_BEHIND_PROXY: z.optional(z.enum(['yes', 'no'], 'must be yes or no')),
  KAOPING_METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, 'must have 16 characters or more'))),
  KAOPING_LOG: z._default(z.enum(['info', 'warn', 'error', 'silent'], 'must be info, warn, error or silent'), 'info'),
  KAOPING_OIDC_DISCOVERY: z.optional(z.string().check(isAddress(['http:', 'https:']))),
  KAOPING_OIDC_CLIENT: z.optional(z.string()),
  KAOPING_OIDC_SECRET: z.optional(z.string()),
});

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

export function readEnvironment(given: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  // an empty setting is one that was not made
  const made = Object.fromEntries(Object.keys(shape.shape).flatMap((name) => (given[name] === undefined || given[name] === '' ? [] : [[name, given[name]]])));
  const checked = shape.safeParse(made);
  if (!checked.success) return { ok: false, complaints: [...new Set(checked.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`))] };
  const read = checked.data;
  const port = Number(read.PORT);
  const address = (read.KAOPING_ADDRESS ?? `http://localhost:${port}`).replace(/\/+$/, '');
  const isSecure = address.startsWith('https:');
  const complaints: string[] = [];
  if (!isSecure && read.KAOPING_PLAIN_HTTP !== 'yes' && (!loopback.has(new URL(address).hostname) || (read.HOST !== undefined && !loopback.has(read.HOST)))) {
    complaints.push('KAOPING_ADDRESS must be the https address that people type. Where there is no https, set KAOPING_PLAIN_HTTP=yes: passwords then cross the network unencrypted.');
  }
  const oidc = [read.KAOPING_OIDC_DISCOVERY, read.KAOPING_OIDC_CLIENT, read.KAOPING_OIDC_SECRET];
  const [discovery, clientId, clientSecret] = oidc;
  if (oidc.some((one) => one !== undefined) && oidc.includes(undefined)) complaints.push('KAOPING_OIDC_DISCOVERY, KAOPING_OIDC_CLIENT and KAOPING_OIDC_SECRET belong together: set all three or none.');
  if (complaints.length > 0) return { ok: false, complaints };
  return {
    ok: true,
    environment: {
      port, host: read.HOST, database: read.DATABASE_URL, folder: read.KAOPING_DATA, checkpoints: read.KAOPING_CHECKPOINTS === 'none' ? undefined : { folder: read.KAOPING_CHECKPOINTS ?? join(read.KAOPING_DATA, 'checkpoints'), minutes: Number(read.KAOPING_CHECKPOINT_MINUTES) }, address, isSecure,
      behindProxy: read.KAOPING_BEHIND_PROXY === 'yes', metricsToken: read.KAOPING_METRICS_TOKEN, logLevel: read.KAOPING_LOG,
      oidc: discovery === undefined || clientId === undefined || clientSecret === undefined ? undefined : { discovery, clientId, clientSecret },
    },
  };
}
