/**
 * Somebody who asks and costs next to nothing: one connection, one question at a time, of the answer only its status and its words.
 *
 * Where service, database and whoever asks share a machine, an asker that costs as much as the service hides what the service takes; pgbench costs almost nothing, either.
 *
 * Imports: node.
 */

import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

export interface Told { readonly status: number; readonly body: string }

export interface Line {
  readonly send: (method: 'POST', path: string, body: unknown) => Promise<Told>;
  readonly end: () => void;
}

/** `cookie`: of a session that stands. */
export async function openLine(origin: string, cookie: string): Promise<Line> {
  const { host, hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  const always = `host: ${host}\r\norigin: ${origin}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\n`;
  return {
    send: async (method, path, body) => {
      const text = JSON.stringify(body);
      const answer = nextAnswer(socket);
      socket.write(`${method} ${path} HTTP/1.1\r\n${always}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      return answer;
    },
    end: () => socket.destroy(),
  };
}

/** Every answer of the service to a command says how long it is. */
function nextAnswer(socket: Socket): Promise<Told> {
  return new Promise((resolve, reject) => {
    let got: Buffer | undefined;
    const settle = (act: () => void) => {
      socket.off('data', take).off('close', broken);
      act();
    };
    const broken = () => settle(() => reject(new Error('The service closed the line.')));
    const take = (part: Buffer) => {
      got = got === undefined ? part : Buffer.concat([got, part]);
      const head = got.indexOf('\r\n\r\n');
      if (head < 0) return;
      const words = got.toString('latin1', 0, head);
      const length = /\r\ncontent-length: (\d+)/i.exec(words)?.[1];
      if (length === undefined) return broken();
      if (got.length < head + 4 + Number(length)) return;
      const body = got.toString('utf8', head + 4);
      settle(() => resolve({ status: Number(words.slice(9, 12)), body }));
    };
    socket.on('data', take).on('close', broken);
  });
}
