/**
 * The sample offices' books, made anew each time and always the same bytes.
 *
 * Imports: mock/years.
 */

import type { SampleBookId } from './sample-ids.ts';
import { sampleBook, type SampleBook } from './writing/sample-book.ts';
import { arxan2025 } from './years/arxan-2025.ts';
import { arxan2026 } from './years/arxan-2026.ts';
import { tianshui2025 } from './years/tianshui-2025.ts';
import { tianshui2026 } from './years/tianshui-2026.ts';

const builders: Readonly<Record<SampleBookId, () => SampleBook>> = {
  'sample-arxan-2025': () => sampleBook(arxan2025()),
  'sample-arxan-2026': arxan2026,
  'sample-tianshui-2025': () => sampleBook(tianshui2025()),
  'sample-tianshui-2026': tianshui2026,
};

/** Contents for writeBackup. */
export function buildSample(id: SampleBookId): SampleBook {
  return builders[id]();
}
