/**
 * Self-assessment by findings: what a unit says of itself, and how the office settles it.
 *
 * Imports: ledger (types), workflow, writing, words.
 */

import type { Finding, Row } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import { findingsOf } from '#workflow/findings.ts';
import { itemsOf, sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { arxanOwnFindings, arxanRemarks, dismissals } from '../words/arxan-own.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { linkTo } from '../writing/evidence.ts';
import { clerk, contactOf } from '../writing/people.ts';
import { filled } from './inspections.ts';

/** A row for every item; some with findings. */
export function findingRows(writer: BookWriter, unit: string): readonly Row[] {
  const { state, chance, clock } = writer;
  const form = sheetOf(state.scheme, 'self');
  const table = form === undefined ? undefined : tableOf(state.scheme, form.table);
  const own = chance.shuffled(arxanOwnFindings).slice(0, chance.pick([0, 0, 1, 1, 2, 3]));
  return (table === undefined ? [] : itemsOf(table)).map((item): Row => {
    const findings = own
      .filter((one) => one.item === item.id)
      .map((one, index): Finding => ({
        id: `${item.id}-${index + 1}`, rule: one.rule, count: 1, words: filled(one.words, { year: state.year, day: clock.today(), chance }).words,
      }));
    const says = findings.length === 0 && chance.happens(35);
    const shows = chance.happens(20);
    return {
      item: item.id, findings, note: says ? chance.pick(arxanRemarks) : '',
      evidence: shows ? [linkTo(`${state.scheme.id}/${unit}/zp/${item.id}`, '自评佐证材料')] : [],
    };
  });
}

export function submitSelf(writer: BookWriter, unit: string, rows: readonly Row[]): void {
  const sheet = sheetName('self', unit);
  writer.ask(contactOf(unit), { kind: 'submitSheet', sheet, seen: writer.unit(unit).sheets.get(sheet)?.revision ?? 0, rows: [...rows] });
}

export function returnSheet(writer: BookWriter, sheet: string, reason: string): void {
  const unit = sheet.split(':')[1] ?? '';
  writer.ask(clerk, { kind: 'returnSheet', sheet, seen: writer.unit(unit).sheets.get(sheet)?.revision ?? 0, reason });
}

/** Each finding is taken up as a problem, recognised as one already there, or dismissed with a reason. */
export function settleFindings(writer: BookWriter, unit: string): void {
  for (const { sheet, item, finding, settled } of findingsOf(writer.unit(unit))) {
    if (settled !== undefined) continue;
    const known = [...writer.unit(unit).problems.values()].find(
      (problem) => problem.withdrawn === null && problem.joinedInto === null && problem.charges.some((charge) => charge.item === item && charge.rule === finding.rule),
    );
    if (known !== undefined) {
      writer.ask(clerk, { kind: 'settleFinding', sheet: sheet.id, finding: finding.id, outcome: 'joined', problem: known.id, reason: '检查中已记录。' });
    } else if (writer.chance.happens(70)) {
      const { rule, count, words } = finding;
      writer.ask(clerk, {
        kind: 'recordProblem', problem: writer.chance.uuid(), unit, charges: [{ item, rule, count }], words, foundOn: writer.clock.today(), method: 'review',
        evidence: [], finding: { sheet: sheet.id, finding: finding.id },
      });
    } else {
      writer.ask(clerk, { kind: 'settleFinding', sheet: sheet.id, finding: finding.id, outcome: 'dismissed', reason: writer.chance.pick(dismissals) });
    }
  }
}
