/**
 * Who is sent on inspections, by name.
 */

import type { BookState } from '#ledger/state.ts';

/** Names of inspectors in the order in which the book first names them. */
export function inspectorsOf(state: BookState): readonly string[] {
  const names = new Set<string>();
  for (const { draw, rounds } of state.inspections.values()) {
    for (const name of draw?.rules.inspectors ?? []) names.add(name);
    for (const { targets } of rounds) for (const { inspectors } of targets) for (const name of inspectors) names.add(name);
  }
  return [...names];
}
