/**
 * Answers requests for the files of one folder, strictly: read only, nothing outside of the folder, no hidden file,
 * and the headers that a browser should get from any web server in front of this app.
 *
 * Small on purpose. A real installation may copy dist/ to whatever web server the office has.
 *
 * Imports: bin/security-policy.
 */

import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { policyForHeader } from './security-policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const typeByEnding = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const strictHeaders = {
  'content-security-policy': policyForHeader,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const compressible = /^(text|application\/(json|wasm)|image\/svg)/;

/** @type {Readonly<Record<string, (body: Buffer) => Promise<Buffer>>>} */
const packers = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};

/**
 * A request listener for node:http.
 *
 * @param {string} folder
 * @param {(path: string) => void} [onServed] told the path, below the folder, of each file that was sent
 * @param {(html: string) => string} [asPage] what is done to the page before it goes out
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function serveFolder(folder, onServed = () => undefined, asPage) {
  /** @type {Map<string, { etag: string, body: Buffer }>} */
  const packed = new Map();

  return (request, response) => {
    answer(request, response).catch(() => end(response, 500, 'Internal error'));
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Method not allowed');
    const path = requestedPath(request.url ?? '/');
    if (path === undefined) return end(response, 400, 'Bad request');
    const file = await fileInside(folder, path);
    if (file === undefined) return end(response, 404, 'Not found');

    const type = typeByEnding[extname(path).toLowerCase()] ?? 'application/octet-stream';
    const encoding = compressible.test(type) ? chosenEncoding(request.headers['accept-encoding']) : undefined;
    const etag = `"${file.size.toString(36)}-${Math.trunc(file.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;

    for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value);
    response.setHeader('etag', etag);
    response.setHeader('vary', 'accept-encoding');
    // Names in assets/ carry a hash of their content; everything else must be asked for again.
    response.setHeader('cache-control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }

    const body = await bodyOf(file.path, etag, encoding);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    onServed(path);
  }

  /**
   * @param {string} path
   * @param {string} etag
   * @param {string | undefined} encoding
   */
  async function bodyOf(path, etag, encoding) {
    const pack = encoding === undefined ? undefined : packers[encoding];
    if (pack === undefined) return contentOf(path);
    const key = `${encoding} ${path}`;
    const kept = packed.get(key);
    if (kept?.etag === etag) return kept.body;
    const body = await pack(await contentOf(path));
    packed.set(key, { etag, body });
    return body;
  }

  /** @param {string} path */
  async function contentOf(path) {
    const content = await readFile(path);
    return asPage === undefined || !path.endsWith('.html') ? content : Buffer.from(asPage(content.toString('utf8')));
  }
}

/**
 * The path below the folder that an address asks for; undefined when no browser would ask so.
 *
 * @param {string} url
 */
export function requestedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '').replace(/^\/+/, '');
    const parts = path.split('/');
    if (/[\0\\:]/.test(path) || parts.some((part) => part.startsWith('.'))) return undefined;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function fileInside(folder, path) {
  try {
    // A link that leads out of the folder is not in the folder.
    const [base, real] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!real.startsWith(base + sep)) return undefined;
    const found = await stat(real);
    return found.isFile() ? { path: real, size: found.size, mtimeMs: found.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string | string[] | undefined} accepted */
function chosenEncoding(accepted) {
  const offered = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim());
  return Object.keys(packers).find((name) => offered.includes(name));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function end(response, status, text) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...strictHeaders, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
