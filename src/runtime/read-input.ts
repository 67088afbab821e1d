/**
 * A file, or `-` for standard input, as text: bounded, and nothing but UTF-8.
 *
 * Imports: node.
 */

import { createReadStream } from 'node:fs';

/** Why there is no text, in the shape of the faults of the commands. */
export interface InputFault {
  readonly path: readonly [];
  readonly code: 'tooLarge' | 'unreadable' | 'notUtf8';
  readonly facts: Readonly<Record<string, string | number>>;
}

const mebibytes = 64;

export async function readInput(name: string): Promise<string | InputFault> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of name === '-' ? process.stdin : createReadStream(name)) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > mebibytes * 2 ** 20) return { path: [], code: 'tooLarge', facts: { most: mebibytes } };
      chunks.push(bytes);
    }
  } catch (error) {
    return { path: [], code: 'unreadable', facts: { reason: error instanceof Error ? error.message : String(error) } };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return { path: [], code: 'notUtf8', facts: {} };
  }
}
