/**
 * Sheets: submitted by a unit or a peer, returned by the office, their findings settled.
 *
 * A sheet is written as a draft and enters the book whole, when it is submitted. From then on its
 * author cannot change it; the office may return it with a reason.
 *
 * Imports: engine (decimals), ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { Row } from '#ledger/fields.ts';
import { parseSheetName, type SheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { Day, Item, Scheme, Sheet } from '#scheme/grammar.ts';
import type { CommandOf } from './commands.ts';
import type { Asked } from './asked.ts';
import { chargeFault } from './charge-fault.ts';
import { measureFault } from './decide-measure.ts';
import { problemIn } from './decide-problem.ts';
import { findingIn } from './findings.ts';
import { pointsGap } from './points-gap.ts';
import { refuse, type Decision, type Refusal, type SheetGap } from './refusal.ts';
import { isAfter, itemsOf, schemeOf, sheetOf, tableOf } from './scheme-parts.ts';
import { dueDay, isAuthor } from './sheet-author.ts';
import { shanghaiDay } from './working-days.ts';

export function decideSheet(asked: Asked<CommandOf<'submitSheet' | 'returnSheet' | 'settleFinding'>>): Decision<Event> {
  const { state, command } = asked;
  switch (command.kind) {
    case 'submitSheet':
      return submit({ ...asked, command });
    case 'returnSheet': {
      const sheet = state.units.get(parseSheetName(command.sheet)?.unit ?? '')?.sheets.get(command.sheet);
      if (sheet === undefined || sheet.status !== 'submitted') return refuse({ code: 'notFound', what: 'sheet' });
      if (sheet.revision !== command.seen) return refuse({ code: 'changedMeanwhile', what: 'sheet', seen: command.seen, current: sheet.revision });
      return { ok: true, events: [{ kind: 'sheetReturned', sheet: command.sheet, reason: command.reason }] };
    }
    case 'settleFinding':
      return settle(state, command);
  }
}

function submit({ state, command, actor, now }: Asked<CommandOf<'submitSheet'>>): Decision<Event> {
  const name = parseSheetName(command.sheet);
  const form = name === undefined ? undefined : sheetOf(state.scheme, name.kind);
  if (name === undefined || form === undefined || !isAuthor(state, name, actor)) return refuse({ code: 'notFound', what: 'sheet' });
  const unit = state.units.get(name.unit);
  const sheet = unit?.sheets.get(command.sheet);
  const current = sheet?.revision ?? 0;
  if (current !== command.seen) return refuse({ code: 'changedMeanwhile', what: 'sheet', seen: command.seen, current });
  if (sheet?.status === 'submitted') return refuse({ code: 'sheetLocked', status: 'submitted' });
  const due = dueDay(state, name);
  const today = shanghaiDay(now);
  const refusal = timeRefusal({ state, form, due, today, returned: sheet?.status === 'returned', extended: isExtended(state, name, form) });
  if (refusal !== undefined) return refuse(refusal);
  const scheme = schemeOf(state, name.unit);
  const gaps = sheetGaps(scheme, sheetOf(scheme, name.kind) ?? form, command.rows, name.kind === 'peer' ? state.settings.peerReasonBelow : undefined);
  if (gaps.length > 0) return refuse({ code: 'incomplete', items: gaps });
  return { ok: true, events: [{ kind: 'sheetSubmitted', sheet: command.sheet, rows: command.rows, late: due !== undefined && today > due }] };
}

function isExtended(state: BookState, name: SheetName, form: Sheet): boolean {
  return state.units.get(name.reviewer ?? name.unit)?.extensions.has(form.stage) ?? false;
}

/** While the stage is open a sheet may come late and is marked so; once it is over, only with an extension or when returned. */
function timeRefusal(at: {
  state: BookState; form: Sheet; due: Day | undefined; today: Day; returned: boolean; extended: boolean;
}): Refusal | undefined {
  const { state, form, due, today } = at;
  if (state.stage === form.stage) return undefined;
  if (!isAfter(state.scheme, state.stage, form.stage)) {
    return { code: 'notAllowed', action: form.id === 'peer' ? 'submitPeer' : 'submitSelf', stage: state.stage, role: form.id === 'peer' ? 'peer' : 'unit' };
  }
  if (at.returned) return undefined;
  if (at.extended && due !== undefined && today <= due) return undefined;
  return { code: 'deadlinePassed', until: due ?? today };
}

/**
 * What a sheet still lacks before it may be submitted.
 *
 * Shape    rows: any number; an item without a row lacks everything it asks.
 * Gaps     points: no points given. tooMany: more than the item's full marks. note: below full marks without a reason; where the
 *          plan sets a level for peers, noteLow: below it, and noteEdge: none or full marks, without a reason.
 *          extra: an item twice. unknownItem / unknownRule: not in the table. reached: a finding without what its rule needs.
 *          measure: neither a figure where points are earned, nor words why there is none.
 */
export function sheetGaps(scheme: Scheme, form: Sheet, rows: readonly Row[], reasonBelow?: string): readonly { item: string; gap: SheetGap }[] {
  const table = tableOf(scheme, form.table);
  const items = table === undefined ? [] : itemsOf(table);
  const gaps: { item: string; gap: SheetGap }[] = [];
  const byItem = new Map<string, Row>();
  for (const row of rows) {
    if (byItem.has(row.item)) gaps.push({ item: row.item, gap: 'extra' });
    if (!items.some((item) => item.id === row.item)) gaps.push({ item: row.item, gap: 'unknownItem' });
    byItem.set(row.item, row);
  }
  for (const item of items) {
    const gap = form.form === 'points' ? pointsGap(item, byItem.get(item.id), reasonBelow) : findingsGap(item, byItem.get(item.id));
    if (gap !== undefined) gaps.push({ item: item.id, gap });
  }
  return gaps;
}

/** Where findings are asked, a row is the unit's word that it looked; it may hold none. */
function findingsGap(item: Item, row: Row | undefined): SheetGap | undefined {
  if (row === undefined) return 'note';
  for (const finding of row.findings) {
    const rule = item.rules.find(({ id }) => id === finding.rule);
    if (rule === undefined) return 'unknownRule';
    if (chargeFault(rule, finding) !== undefined) return 'reached';
  }
  if (item.earned === undefined) return row.earned === undefined || measureFault(item, row.earned) === undefined ? undefined : 'measure';
  const isSaid = row.earned === undefined ? row.note.trim() !== '' : measureFault(item, row.earned) === undefined;
  return isSaid ? undefined : 'measure';
}

function settle(state: BookState, command: CommandOf<'settleFinding'>): Decision<Event> {
  const { sheet, finding, outcome, problem, reason } = command;
  const found = findingIn(state, sheet, finding);
  if (found === undefined) return refuse({ code: 'notFound', what: 'finding' });
  if (found.settled !== undefined) return refuse({ code: 'exists' });
  if (outcome === 'dismissed') {
    if (reason === '') return refuse({ code: 'reasonNeeded', why: 'dismiss' });
    return { ok: true, events: [{ kind: 'findingSettled', sheet, finding, outcome, reason }] };
  }
  const known = problem === undefined ? undefined : problemIn(state, problem);
  if (known === undefined || known.unit !== found.sheet.unit || known.withdrawn !== null) return refuse({ code: 'notFound', what: 'problem' });
  return { ok: true, events: [{ kind: 'findingSettled', sheet, finding, outcome, problem: known.id, reason }] };
}
