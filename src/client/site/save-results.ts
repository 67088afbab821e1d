/**
 * Records of this device with their photos, ready to be written into a file.
 *
 * Imports: client.
 */

import type { SiteFile, SiteRecord } from './site-record.ts';
import { siteStore } from './site-store.ts';

/** Files of the records that this device still holds; a sent record has given its files away. */
export async function filesOf(records: readonly SiteRecord[]): Promise<readonly SiteFile[]> {
  const store = await siteStore();
  const hashes = [...new Set(records.flatMap(({ files }) => files))];
  const found = await Promise.all(hashes.map((hash) => store.get<SiteFile>('files', hash)));
  return found.filter((file) => file !== undefined);
}
