/**
 * What the four parts of Tianshui's formula are going to be for a unit on a certain level, roughly.
 *
 * Imports: writing.
 */

import type { BookWriter } from '../writing/book-writer.ts';
import { clerk } from '../writing/people.ts';
import type { Seeded } from '../writing/seeded.ts';

/** Points lost of a hundred. Everybody sees the same unit a little differently, and itself most kindly. */
export interface Losses { readonly ordinary: number; readonly self: number; readonly peer: () => number; readonly office: number; readonly social: number }

export function lossesAt(level: number, chance: Seeded): Losses {
  const lost = 100 - level;
  const around = (share: number, spread: number) => Math.max(0, Math.round(lost * share) + chance.between(-spread, spread));
  return {
    ordinary: around(0.8, 2), self: around(0.5, 1), peer: () => around(0.9, 3), office: around(1, 1), social: around(0.9, 3),
  };
}

/** A result of the public questionnaire, in hundredths. */
export function enterSocial(writer: BookWriter, unit: string, loses: number): void {
  const { chance, state } = writer;
  const seen = writer.unit(unit).entered.get('social')?.revision ?? 0;
  const hundredths = 10_000 - loses * 100 + chance.between(-80, 80);
  writer.ask(clerk, {
    kind: 'enterResult', unit, leaf: 'social', seen, score: inHundredths(Math.min(10_000, hundredths)), answers: chance.between(86, 412),
    source: `${state.year}年度市政府门户网站政府信息公开社会评议问卷（示例）`, evidence: [],
  });
}

function inHundredths(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}
