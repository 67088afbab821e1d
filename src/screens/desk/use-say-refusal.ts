/** Refusals in sentences that name this desk's items and parts. */

import { useMemo } from 'react';

import { useRefusalText } from '#client/refusal-text.ts';
import { useText } from '#ui/use-text.ts';
import type { Action } from '#workflow/policy.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useActor } from '#client/actor.ts';
import { nameInScheme, useDeskOnShow } from './desk-context.ts';

export function useSayRefusal(): (refusal: Refusal) => string {
  const { scheme } = useDeskOnShow();
  const say = useText();
  return useRefusalText(useMemo(() => nameInScheme(scheme, say), [scheme, say]));
}

/** Why this person may not do it now: "考评办在“审定”阶段不能综合评分。" */
export function useSayNotAllowed(): (action: Action) => string {
  const { view } = useDeskOnShow();
  const { role } = useActor();
  const sayRefusal = useSayRefusal();
  return (action) => sayRefusal({ code: 'notAllowed', action, stage: view.card.stage, role });
}
