/** The small file server: strict headers on every answer, nothing from outside of its folder. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const script = `export const text = '${'kaoping '.repeat(200)}';`;
let outside = '';
let server = { port: 0, close: () => Promise.resolve() };

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'kaoping-static-'));
  const folder = join(outside, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), script);
  writeFileSync(join(folder, 'assets', 'seal.png'), 'png');
  writeFileSync(join(folder, '公告.txt'), '公告');
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
  server = await listen(serveFolder(folder), { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true, force: true });
});

/** Sent as written: fetch would tidy the path before it leaves. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the file server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-abc123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/seal.png', 'image/png', 'public, max-age=31536000, immutable'],
    [encodeURI('/公告.txt'), 'text/plain; charset=utf-8', 'no-cache'],
  ])('sends %s with its type and the right memory', async (path, type, memory) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, memory]);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/index.html%00.js',
    '/%zz',
    '/C:/secret.txt',
    '/assets',
    '/nothing.js',
  ])('keeps %s to itself', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('secret');
  });

  it.each(['/', '/assets/main-abc123.js', '/nothing', '/%zz'])('puts the policy on %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    ['gzip, br', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['br;q=0, gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['identity', undefined, (body: Buffer) => body],
  ])('packs text for a browser that accepts "%s"', async (accepted, encoding, unpack) => {
    const { headers, body } = await ask('/assets/main-abc123.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(unpack(body).toString()).toBe(script);
    expect(Number(headers['content-length'])).toBe(body.length);
  });

  it('answers 304 to a browser that has the file already', async () => {
    const { headers } = await ask('/');
    expect((await ask('/', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  it('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await ask('/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});

describe('listening', () => {
  it('takes the next port when the wished one is taken', async () => {
    const next = await listen(serveFolder(outside), { port: server.port, orNext: true });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });

  it('fails when the port is taken and no other was allowed', async () => {
    await expect(listen(serveFolder(outside), { port: server.port })).rejects.toThrow('EADDRINUSE');
  });
});
