/**
 * The sample offices' books, made anew each time and always the same bytes.
 *
 * Imports: mock/years.
 */

import type { SampleBookId } from './sample-ids.ts';
import { sampleBook, type SampleBook } from './writing/sample-book.ts';
import { arxan2024 } from './years/arxan-2024.ts';
import { arxan2025 } from './years/arxan-2025.ts';
import { tianshui2024 } from './years/tianshui-2024.ts';
import { tianshui2025 } from './years/tianshui-2025.ts';

const builders: Readonly<Record<SampleBookId, () => SampleBook>> = {
  'sample-arxan-2024': () => sampleBook(arxan2024()),
  'sample-arxan-2025': arxan2025,
  'sample-tianshui-2024': () => sampleBook(tianshui2024()),
  'sample-tianshui-2025': tianshui2025,
};

/** Contents for writeBackup. */
export function buildSample(id: SampleBookId): SampleBook {
  return builders[id]();
}
