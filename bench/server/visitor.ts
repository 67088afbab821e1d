/**
 * Somebody at a browser: a line of their own that stays open, a session, and what they have already seen.
 *
 * Imports: node.
 */

import { Agent, request, type IncomingMessage } from 'node:http';

export interface Answer { readonly status: number; readonly body: string; readonly milliseconds: number }

export interface Visitor {
  readonly name: string;
  readonly cookie: () => string;
  readonly get: (path: string) => Promise<Answer>;
  readonly send: (method: 'POST' | 'PUT', path: string, body: unknown) => Promise<Answer>;
  /** Throws where it is refused. */
  readonly login: (password: string) => Promise<void>;
  /** Listens to what changes, as an open page does. */
  readonly listen: (told: () => void) => void;
  readonly leave: () => void;
}

class IdleLineError extends Error {}

export function createVisitor(origin: string, name: string): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const seen = new Map<string, string>();
  let cookie = '';
  let listening: ReturnType<typeof request> | undefined;

  /** A line that the server closed while it lay idle is replaced, as a browser does it. */
  async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return askOnce(method, path, body).catch((cause: unknown) => {
      if (cause instanceof IdleLineError) return askOnce(method, path, body, false);
      throw cause;
    });
  }

  async function askOnce(method: string, path: string, body: unknown, line: Agent | false = agent): Promise<Answer> {
    const began = performance.now();
    const text = body === undefined ? undefined : JSON.stringify(body);
    const tag = method === 'GET' ? seen.get(path) : undefined;
    const { response, told } = await new Promise<{ response: IncomingMessage; told: string }>((resolve, reject) => {
      const asked = request(`${origin}${path}`, {
        method, agent: line, timeout: 120_000,
        headers: { origin, cookie, ...(tag === undefined ? {} : { 'if-none-match': tag }), ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) },
      }, (answered) => {
        const parts: Buffer[] = [];
        answered.on('data', (part: Buffer) => parts.push(part));
        answered.on('end', () => resolve({ response: answered, told: Buffer.concat(parts).toString('utf8') }));
        answered.on('error', reject);
      });
      asked.on('error', (cause) => reject(asked.reusedSocket ? new IdleLineError(cause.message, { cause }) : cause));
      asked.on('timeout', () => asked.destroy(new Error('No answer in two minutes.')));
      asked.end(text);
    });
    const { etag, 'set-cookie': cookies } = response.headers;
    if (method === 'GET' && etag !== undefined) seen.set(path, etag);
    if (cookies !== undefined) cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    return { status: response.statusCode ?? 0, body: told, milliseconds: performance.now() - began };
  }

  return {
    name,
    cookie: () => cookie,
    get: (path) => ask('GET', path),
    send: (method, path, body) => ask(method, path, body),
    login: async (password) => {
      const { status, body } = await ask('POST', '/api/session', { username: name, password });
      if (status !== 200) throw new Error(`login of ${name}: ${status} ${body}`);
    },
    listen: (told) => {
      listening = request(`${origin}/api/changes`, { agent, headers: { cookie } }, (answered) => {
        answered.on('data', (part: Buffer) => void (part.includes('event: changed') && told()));
        answered.on('error', () => undefined);
      });
      listening.on('error', () => undefined);
      listening.end();
    },
    leave: () => {
      listening?.destroy();
      agent.destroy();
    },
  };
}
