/**
 * A city's single sign-on, acted: an OpenID provider with one person at a time before it, who agrees at once. It is strict about
 * PKCE, codes and its client, and can be told to misbehave.
 *
 * Imports: hono, @hono/node-server, node.
 */

import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

import type { Oidc } from '#server/environment.ts';

export interface City {
  readonly oidc: Oidc;
  /** Who sits before it, as it knows them; undefined claims are left out. */
  readonly is: (claims: { readonly sub: string; readonly preferred_username?: string; readonly name?: string }) => void;
  /** What it does wrong from now on. */
  readonly lies: (lie: 'nonce' | 'key' | 'audience' | 'nothing') => void;
  readonly close: () => Promise<void>;
}

interface Grant { readonly challenge: string; readonly nonce: string; readonly redirect: string }

export async function startCity(): Promise<City> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const client = { id: 'kaoping', secret: 'a secret of the city' };
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, object>();
  let person: { readonly sub: string } = { sub: '' };
  let lie = 'nothing';
  let issuer = '';

  const app = new Hono();
  app.get('/.well-known/openid-configuration', (c) => c.json({
    issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'],
  }));
  app.get('/jwks', (c) => c.json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }));
  app.get('/authorize', (c) => {
    const { client_id: id, redirect_uri: redirect = '', state = '', nonce = '', code_challenge: challenge = '', code_challenge_method: method, response_type: type } = c.req.query();
    if (id !== client.id || type !== 'code' || method !== 'S256' || challenge === '') return c.text('refused', 400);
    const code = randomBytes(16).toString('hex');
    grants.set(code, { challenge, nonce, redirect });
    const back = new URL(redirect);
    back.searchParams.set('code', code);
    back.searchParams.set('state', state);
    return c.redirect(back.href);
  });
  app.post('/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const basic = Buffer.from(/^Basic (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '', 'base64').toString();
    const isClient = basic === `${client.id}:${encodeURIComponent(client.secret)}` || basic === `${client.id}:${client.secret}` || form.get('client_secret') === client.secret;
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (!isClient || grant === undefined || grant.challenge !== challenge || grant.redirect !== form.get('redirect_uri')) return c.json({ error: 'invalid_grant' }, 400);
    const token = randomBytes(16).toString('hex');
    tokens.set(token, person);
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: lie === 'audience' ? 'another program' : client.id, iat: now, exp: now + 300, nonce: lie === 'nonce' ? 'another' : grant.nonce, ...person };
    return c.json({ access_token: token, token_type: 'Bearer', expires_in: 300, id_token: signed(claims, lie === 'key' ? others.privateKey : keys.privateKey) });
  });
  app.get('/userinfo', (c) => {
    const found = tokens.get((c.req.header('authorization') ?? '').replace('Bearer ', ''));
    return found === undefined ? c.json({ error: 'invalid_token' }, 401) : c.json(found);
  });

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }, ({ port }) => {
      issuer = `http://127.0.0.1:${port}`;
      resolve(made);
    });
  });
  return {
    oidc: { discovery: `${issuer}/.well-known/openid-configuration`, clientId: client.id, clientSecret: client.secret },
    is: (claims) => {
      person = claims;
    },
    lies: (next) => {
      lie = next;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
    }),
  };
}

function signed(claims: object, key: Parameters<ReturnType<typeof createSign>['sign']>[0]): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}
