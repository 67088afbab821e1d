/** Which steps a viewer may take with the year now, the one that is due last (and first in rank). Pure. */

import type { OverviewView } from '#view/overview.ts';

export type Step = 'reopen' | 'sendBack' | 'correct' | 'archive' | 'move' | 'approve' | 'publish';

export interface OfferedStep {
  readonly step: Step;
  readonly isPrimary: boolean;
  /** False for a step that waits for somebody else. */
  readonly isReady: boolean;
}

/**
 * Shape  In the order of the buttons, the primary one last.
 * Gaps   Publication has a command of its own: moving on never leads there.
 */
export function stepsOf({ allowed, card, next, back, approval }: Pick<OverviewView, 'allowed' | 'card' | 'next' | 'back' | 'approval'>): readonly OfferedStep[] {
  const may = (action: OverviewView['allowed'][number]) => allowed.includes(action);
  const steps: OfferedStep[] = [];
  const add = (step: Step, isPrimary: boolean, isReady = true) => steps.push({ step, isPrimary, isReady });
  const isApproved = approval.status === 'approved';
  if (may('moveStage') && back.length > 0) add('reopen', false);
  if (may('openCorrection')) add('correct', false);
  if (may('moveStage') && card.stage === 'published' && next === 'archived') add('archive', false);
  if (may('sendBack')) add('sendBack', false);
  if (may('moveStage') && next !== null && next !== 'published' && card.stage !== 'published') add('move', true);
  if (may('approve') && !isApproved) add('approve', true);
  if (may('publish')) add('publish', true, isApproved);
  return steps;
}
