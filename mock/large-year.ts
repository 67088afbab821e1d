/**
 * A year as large as they come, for measuring: a thousand units, twenty problems each, made by commands like any other.
 *
 * Imports: scheme data, workflow, writing.
 */

import type { Row } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { unitOf } from './offices/unit.ts';
import { arxanFound } from './words/arxan-found.ts';
import type { Found } from './words/found.ts';
import { bookWriter } from './writing/book-writer.ts';
import { contactOf, inspector } from './writing/people.ts';
import { sampleBook, type SampleBook } from './writing/sample-book.ts';
import { moveTo, openYear, proposeAll } from './years/moving.ts';

export interface LargeYear {
  readonly units: number;
  readonly problemsPerUnit: number;
  readonly book?: string;
}

/**
 * A book in review, with its grades proposed.
 *
 * Shape    units × (problemsPerUnit + 2) + 4 entries: 1,000 × 20 gives 22,004; 1,000 × 48 gives 50,004.
 */
export function buildLargeYear({ units, problemsPerUnit, book = 'large-year' }: LargeYear): SampleBook {
  const writer = bookWriter({ book, day: '2026-01-05', haste: 8 });
  const listed = Array.from({ length: units }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return unitOf('department', `u${number}`, `示例单位${number}`, `示例${number}`);
  });
  openYear(writer, {
    title: `大台账${units}个单位（示例）`, year: 2026, scheme: arxan2021, units: listed,
    stages: [
      { stage: 'preparation', from: '2026-01-05', to: '2026-10-30' },
      { stage: 'selfAssessment', from: '2026-11-02', to: '2026-11-06' },
      { stage: 'review', from: '2026-11-09', to: '2026-12-18' },
      { stage: 'approval', from: '2026-12-21', to: '2026-12-25' },
      { stage: 'published', from: '2026-12-28', to: '2027-12-31' },
      { stage: 'archived', from: '2028-01-03', to: '2028-12-29' },
    ],
    settings: { trimFrom: 0, peersPerUnit: 3, blindPeers: true },
  });
  const { chance, clock } = writer;
  for (let round = 0; round < problemsPerUnit; round += 1) {
    for (const { id: unit } of listed) {
      const { charges, words, method } = arxanFound[chance.between(0, arxanFound.length - 1)] as Found;
      writer.ask(inspector, {
        kind: 'recordProblem', problem: chance.uuid(), unit, charges: [...charges], words: `${words.replace(/\{\w\}/g, '3')}（第${round + 1}次检查）`,
        foundOn: clock.today(), method, evidence: [],
      });
    }
  }
  clock.on('2026-11-02');
  moveTo(writer, 'selfAssessment');
  const rows = arxan2021.tables.flatMap(itemsOf).map(({ id }): Row => ({ item: id, findings: [], note: '', evidence: [] }));
  for (const { id } of listed) writer.ask(contactOf(id), { kind: 'submitSheet', sheet: sheetName('self', id), seen: 0, rows });
  moveTo(writer, 'review');
  proposeAll(writer);
  return sampleBook(writer);
}
