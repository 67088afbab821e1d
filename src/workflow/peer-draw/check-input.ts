/**
 * What is wrong with the input of a draw, by place; empty where it can be drawn.
 *
 * Imports: ledger (types), workflow (refusals).
 */

import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import type { FieldFault } from '../refusal.ts';

export function peerDrawFaults(input: PeerDrawInput): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const known = new Set<string>();
  for (const [index, group] of input.groups.entries()) {
    const own = new Set<string>();
    for (const [at, unit] of group.units.entries()) {
      if (known.has(unit)) faults.push({ path: `groups.${index}.units.${at}`, fault: 'twice' });
      known.add(unit);
      own.add(unit);
    }
    for (const [at, { unit }] of group.reviewsNobody.entries()) {
      if (!own.has(unit)) faults.push({ path: `groups.${index}.reviewsNobody.${at}`, fault: 'unknownUnit' });
    }
  }
  const wished = new Set<string>();
  for (const [index, { unit, reviewer }] of input.wishes.entries()) {
    const pair = `${unit}:${reviewer}`;
    if (wished.has(pair)) faults.push({ path: `wishes.${index}`, fault: 'twice' });
    wished.add(pair);
  }
  for (const list of ['conflicts', 'wishes', 'lastYear'] as const) {
    for (const [index, { unit, reviewer }] of input[list].entries()) {
      if (unit === reviewer) faults.push({ path: `${list}.${index}`, fault: 'self' });
    }
  }
  return faults;
}
