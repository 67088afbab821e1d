/** Records of this device into one file: for the office to import, or to keep. */

import { saveAsFile } from '#client/backup.ts';
import { filesOf } from '#client/site/save-results.ts';
import type { SiteRecord } from '#client/site/site-record.ts';

export async function saveResults(name: string, records: readonly SiteRecord[], from: { readonly pack: string | null; readonly schemeHash: string | null }): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  const { siteResultsText } = await import('#exchange/site-results.ts');
  const files = await filesOf(records);
  saveAsFile(name, siteResultsText({ book: first.book, bookTitle: first.bookTitle, ...from, savedAt: new Date().toISOString(), records, files }));
}
