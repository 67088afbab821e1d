/**
 * Takes a draft away, by the name of the save that stands: a request that arrives late removes nothing that was typed since.
 *
 * Imports: the files beside it (types).
 */

import type { ApiClient } from './api-client.ts';

/** `path`: of the draft. */
export async function removeDraft(api: ApiClient, path: string): Promise<void> {
  const { draft } = await api.get<{ readonly draft: { readonly savedAt: string } | null }>(path);
  if (draft !== null) await api.send('DELETE', `${path}?seen=${encodeURIComponent(draft.savedAt)}`);
}
