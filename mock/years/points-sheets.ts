/**
 * Sheets by points: a unit's own, its peers', and the office's.
 *
 * Imports: ledger (types), scheme (types), workflow, writing, words.
 */

import type { Row } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { Item, SheetId } from '#scheme/grammar.ts';
import { itemsOf, sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { noteOn, type Voice } from '../words/notes.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { linkTo } from '../writing/evidence.ts';
import { clerk, peerOf } from '../writing/people.ts';
import type { Seeded } from '../writing/seeded.ts';

export interface Rated { readonly item: string; readonly points: string; readonly note: string }

/**
 * Points for every item that lose about so many points of a hundred, in steps of a half.
 * Whole half-points are counted, so that no figure is ever a fraction that binary numbers miss.
 */
export function ratedItems(writer: BookWriter, about: { readonly sheet: SheetId; readonly loses: number }): readonly Rated[] {
  const { chance, state } = writer;
  const form = sheetOf(state.scheme, about.sheet);
  const table = form === undefined ? undefined : tableOf(state.scheme, form.table);
  const items = table === undefined ? [] : itemsOf(table);
  const lost = lostHalves(items, about.loses * 2, chance);
  return items.map((item) => {
    const halves = lost.get(item.id) ?? 0;
    return { item: item.id, points: inPoints(Number(item.points) * 2 - halves), note: halves === 0 ? '' : noteOn(item, voiceOf(about.sheet), chance) };
  });
}

/** Takes half a point at a time, more often from the items with more points; full marks stay somewhere. */
function lostHalves(items: readonly Item[], halves: number, chance: Seeded): ReadonlyMap<string, number> {
  const lost = new Map<string, number>();
  const tickets = items.flatMap((item) => Array.from({ length: Number(item.points) }, () => item));
  const spared = chance.pick(items).id;
  for (let taken = 0, tries = 0; taken < halves && tries < 2000; tries += 1) {
    const { id, points } = chance.pick(tickets);
    const before = lost.get(id) ?? 0;
    if (id === spared || before >= Number(points) * 2) continue;
    lost.set(id, before + 1);
    taken += 1;
  }
  return lost;
}

const voiceOf = (sheet: SheetId): Voice => sheet;

function inPoints(halves: number): string {
  return halves % 2 === 0 ? String(halves / 2) : `${(halves - 1) / 2}.5`;
}

/** Rows of a sheet to be submitted; a unit adds an address here and there. */
export function pointRows(writer: BookWriter, about: { readonly sheet: 'self' | 'peer'; readonly unit: string; readonly loses: number }): readonly Row[] {
  const { chance, state } = writer;
  return ratedItems(writer, about).map(({ item, points, note }): Row => ({
    item, points, findings: [], note,
    evidence: about.sheet === 'self' && chance.happens(15) ? [linkTo(`${state.scheme.id}/${about.unit}/zp/${item}`, '自评佐证材料')] : [],
  }));
}

export function submitPeer(writer: BookWriter, about: { readonly unit: string; readonly reviewer: string; readonly loses: number }): void {
  const { unit, reviewer, loses } = about;
  const sheet = sheetName('peer', unit, reviewer);
  const seen = writer.unit(unit).sheets.get(sheet)?.revision ?? 0;
  writer.ask(peerOf(reviewer), { kind: 'submitSheet', sheet, seen, rows: [...pointRows(writer, { sheet: 'peer', unit, loses })] });
}

/** The office rates items of its own sheet, the first so many of them. */
export function rateUnit(writer: BookWriter, unit: string, { loses, items = 999 }: { readonly loses: number; readonly items?: number }): void {
  for (const { item, points, note } of ratedItems(writer, { sheet: 'comprehensive', loses }).slice(0, items)) {
    writer.ask(clerk, { kind: 'rateItem', unit, item, seen: writer.unit(unit).ratings.get(item)?.revision ?? 0, points, note });
  }
}

