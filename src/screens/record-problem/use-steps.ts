/**
 * Forward and back between the steps: forward is a new place in the history, so that the phone's own back key goes a step back.
 *
 * Imports: router.
 */

import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';

import type { SiteStep } from './site-steps.ts';

export interface Steps {
  readonly onStep: (step: SiteStep, how: 'forward' | 'replace') => void;
  /** `before` is undefined on the first step. */
  readonly onBack: (before: SiteStep | undefined) => void;
}

export function useSteps(go: (step: SiteStep, replace: boolean) => void, leave: () => void): Steps {
  const router = useRouter();
  const gone = useRef(0);
  return {
    onStep: (step, how) => {
      if (how === 'forward') gone.current += 1;
      go(step, how === 'replace');
    },
    onBack: (before) => {
      if (before === undefined) leave();
      else if (gone.current > 0) {
        gone.current -= 1;
        router.history.back();
      } else go(before, true);
    },
  };
}
