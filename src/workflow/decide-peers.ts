/**
 * Who reviews whom: named by hand, drawn from a seed, or handed on when a reviewer falls out.
 *
 * A draw is made here again from its inputs, never taken from who asks. What is named by hand after a draw needs a reason, and
 * so does another draw: otherwise one would draw until the result pleases.
 *
 * Imports: scheme, ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { AssignedPair, PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { listedUnits } from './listed-units.ts';
import { peerDrawFaults } from './peer-draw/check-input.ts';
import { drawPeers, type ImpossibleGroup } from './peer-draw/draw-peers.ts';
import { handOn } from './peer-draw/hand-on.ts';
import { refuse, seenRefusal, type Decision, type FieldFault, type Refusal } from './refusal.ts';
import { hasStage, sheetOf, voicesOf } from './scheme-parts.ts';

export function decidePeers({ state, command }: Asked<CommandOf<'assignPeers' | 'drawPeers' | 'replaceReviewer'>>): Decision<Event> {
  if (sheetOf(state.scheme, 'peer') === undefined || !hasStage(state.scheme, 'peerReview')) return refuse({ code: 'notFound', what: 'sheet' });
  const stale = seenRefusal('peers', command.seen, state.peersRevision);
  if (stale !== undefined) return refuse(stale);
  switch (command.kind) {
    case 'assignPeers':
      return assign(state, command);
    case 'drawPeers':
      return draw(state, command);
    case 'replaceReviewer':
      return replace(state, command);
  }
}

function assign(state: BookState, { pairs, reason }: CommandOf<'assignPeers'>): Decision<Event> {
  const fields: FieldFault[] = [];
  const seen = new Set<string>();
  for (const [index, { unit, reviewers }] of pairs.entries()) {
    if (seen.has(unit)) fields.push({ path: `pairs.${index}.unit`, fault: 'twice' });
    seen.add(unit);
    if (reviewers.includes(unit)) return refuse({ code: 'selfReview', unit });
    if (new Set(reviewers).size < reviewers.length) fields.push({ path: `pairs.${index}.reviewers`, fault: 'twice' });
    for (const id of [unit, ...reviewers]) {
      if (state.units.get(id)?.listed !== true) fields.push({ path: `pairs.${index}`, fault: 'unknownUnit' });
    }
  }
  fields.push(...voiceFaults(state.scheme, pairs));
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  if (state.peerDraws.length > 0 && (reason ?? '') === '') return refuse({ code: 'reasonNeeded', why: 'departsFromDraw' });
  return { ok: true, events: [{ kind: 'peersAssigned', pairs, ...(reason === undefined || reason === '' ? {} : { reason }) }] };
}

function draw(state: BookState, { input, voices = {}, reason }: CommandOf<'drawPeers'>): Decision<Event> {
  const fields = [...peerDrawFaults(input), ...coverFaults(state, input)];
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  if (state.peerDraws.length > 0 && reason === '') return refuse({ code: 'reasonNeeded', why: 'drawAgain' });
  const drawn = drawPeers(input);
  if (!drawn.ok) return refuse(impossible(drawn.impossible));
  const pairs = withVoices(state.scheme, drawn.pairs, voices);
  const faults = voiceFaults(state.scheme, pairs);
  if (faults.length > 0) return refuse({ code: 'invalidInput', fields: [...faults] });
  return { ok: true, events: [{ kind: 'peersDrawn', input, pairs, reason }] };
}

/** Each unit of the list stands in one group, and nobody else does. */
function coverFaults(state: BookState, input: PeerDrawInput): readonly FieldFault[] {
  const grouped = new Set(input.groups.flatMap(({ units }) => units));
  const strangers = input.groups.flatMap(({ units }, group) => units.flatMap((unit, at): FieldFault[] => (state.units.get(unit)?.listed === true ? [] : [{ path: `groups.${group}.units.${at}`, fault: 'unknownUnit' }])));
  const left = listedUnits(state).filter(({ unit }) => !grouped.has(unit.id));
  return left.length === 0 ? strangers : [...strangers, { path: 'groups', fault: 'unitsLeft' }];
}

/** The first group that cannot be drawn, by the unit that has it hardest where one alone is enough to see it. */
function impossible(groups: readonly ImpossibleGroup[]): Refusal {
  const [group] = groups;
  if (group === undefined) throw new RangeError('A draw that failed names no group.');
  const [short] = group.short;
  if (short !== undefined) return { code: 'drawImpossible', group: group.name, unit: short.unit, units: 1, needed: short.need, possible: short.possible, among: short.among };
  return { code: 'drawImpossible', group: group.name, unit: null, units: group.units.length, needed: group.needed, possible: group.capacity + group.others, among: group.reviewers.length };
}

function replace(state: BookState, { reviewer, keepSubmitted, reason }: CommandOf<'replaceReviewer'>): Decision<Event> {
  if (!state.units.has(reviewer)) return refuse({ code: 'notFound', what: 'unit' });
  const outcome = handOn(state, { reviewer, keepSubmitted });
  if (!outcome.ok) return refuse(outcome.refusal);
  const voices = Object.fromEntries([...state.voicesByUnit.values()].flatMap((known) => [...known]));
  const pairs = withVoices(state.scheme, outcome.pairs, voices);
  const faults = voiceFaults(state.scheme, pairs);
  if (faults.length > 0) return refuse({ code: 'invalidInput', fields: [...faults] });
  return { ok: true, events: [{ kind: 'reviewerReplaced', reviewer, keeps: [...outcome.keeps], pairs, reason }] };
}

interface Reviewed { readonly unit: string; readonly reviewers: readonly string[] }

function withVoices(scheme: Scheme, pairs: readonly Reviewed[], voices: Readonly<Record<string, string>>): AssignedPair[] {
  if (voicesOf(scheme) === undefined) return pairs.map(({ unit, reviewers }) => ({ unit, reviewers: [...reviewers] }));
  return pairs.map(({ unit, reviewers }) => ({
    unit, reviewers: [...reviewers], voices: Object.fromEntries(reviewers.flatMap((reviewer) => (voices[reviewer] === undefined ? [] : [[reviewer, voices[reviewer]]]))),
  }));
}

/** Where the scheme weighs voices each reviewer has one of its own; elsewhere none. */
function voiceFaults(scheme: Scheme, pairs: readonly AssignedPair[]): readonly FieldFault[] {
  const known = voicesOf(scheme);
  return pairs.flatMap(({ reviewers, voices = {} }, index): FieldFault[] => {
    const path = `pairs.${index}.voices`;
    if (known === undefined) return Object.keys(voices).length === 0 ? [] : [{ path, fault: 'unknownVoice' }];
    const isWhole = reviewers.every((reviewer) => known.some(({ id }) => id === voices[reviewer]));
    return isWhole && Object.keys(voices).every((reviewer) => reviewers.includes(reviewer)) ? [] : [{ path, fault: 'unknownVoice' }];
  });
}
