/**
 * Evidence taken on site is kept on this device until the record that names it has been sent.
 *
 * Imports: workflow (refusals), client.
 */

import { RefusalError } from '#workflow/refusal.ts';
import type { EvidenceKeeping } from '../evidence-keeping.ts';
import type { SiteFile } from './site-record.ts';
import { siteStore } from './site-store.ts';

export const siteEvidence: EvidenceKeeping = {
  keep: async (sha256, { name, type, bytes }) => {
    const file: SiteFile = { sha256, type, name, bytes, keptAt: new Date().toISOString() };
    try {
      await (await siteStore()).put([{ table: 'files', key: sha256, value: file }]);
    } catch (cause) {
      throw new RefusalError({ code: 'storeFull' }, { cause });
    }
  },
  read: async (sha256) => {
    const file = await (await siteStore()).get<SiteFile>('files', sha256);
    return file === undefined ? undefined : new Blob([file.bytes], { type: file.type });
  },
};
