/**
 * Scores the units of a large year before a view asks for them, a few at a time: whoever runs the API may let somebody else have the
 * processor in between, a screen above all. The scores are kept by workflow/score.ts; the view finds them there.
 *
 * Imports: ledger (types), workflow.
 */

import type { BookState } from '#ledger/state.ts';
import { listedUnits } from '#workflow/listed-units.ts';

/** Views that score all units of a year. */
const scoring: ReadonlySet<string> = new Set(['overview', 'desk', 'results', 'results/:id', 'leadership']);
/** Units between two turns: some milliseconds on a slow computer. */
const together = 5;

/** Does nothing for other views, and where nobody else wants a turn. */
export async function scoreAhead(state: BookState, path: string, turn: (() => Promise<void>) | undefined): Promise<void> {
  if (turn === undefined || !scoring.has(path)) return;
  const { scoreOf } = await import('#workflow/score.ts');
  for (const [place, unit] of listedUnits(state).entries()) {
    scoreOf(state, unit);
    if (place % together === together - 1) await turn();
  }
}
