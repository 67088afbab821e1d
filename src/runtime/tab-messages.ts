/**
 * What the page and the worker that holds the API say to each other.
 *
 * A request and its answer travel as their parts, because neither can be sent as it is; bytes change hands without being copied.
 *
 * Imports: runtime (types).
 */

import type { Trouble } from './tab.ts';

type Headers = readonly (readonly [name: string, value: string])[];

export interface SentRequest {
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: ArrayBuffer | null;
}

export type FromWorker =
  /** The storage is open; requests are answered from now on. */
  | { readonly kind: 'ready' }
  /** The storage cannot be opened. */
  | { readonly kind: 'closed'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly status: number; readonly headers: Headers; readonly body: ArrayBuffer | Blob | null }
  /** The request got no answer at all, which is a mistake of the program. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'changed'; readonly book: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };
