/**
 * A year of peer review looked over without the screen standing still: in a worker, or here where there is none.
 *
 * Imports: react, view.
 */

import { useEffect, useState } from 'react';

import { analyse, type Integrity } from '#view/integrity/analyse.ts';
import type { IntegrityView } from '#view/integrity/integrity.ts';
import type { ReviewedYear } from '#view/integrity/year.ts';
import type { IntegrityAnswer } from './integrity-worker.ts';
import { askWorker, withWorker } from './worker-talk.ts';

export async function runIntegrity(year: ReviewedYear, { signal, start = startWorker }: { readonly signal?: AbortSignal; readonly start?: () => Worker } = {}): Promise<Integrity> {
  return withWorker(start, async (worker) => (await askWorker<IntegrityAnswer>(worker, year, { signal, isFirst: true })).integrity, () => Promise.resolve(analyse(year)));
}

/** undefined while it is worked out; begins anew when the sheets are others. */
export function useIntegrity({ sheets, office, seed }: IntegrityView): Integrity | undefined {
  const [found, setFound] = useState<{ readonly of: unknown; readonly integrity: Integrity }>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const stop = new AbortController();
    runIntegrity({ sheets, office: new Map(office.map(({ unit, given }) => [unit, given])), seed }, { signal: stop.signal }).then(
      (integrity) => {
        if (!stop.signal.aborted) setFound({ of: sheets, integrity });
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setFailure(cause);
      },
    );
    return () => stop.abort();
  }, [sheets, office, seed]);
  // what nobody expected goes where all such things go
  if (failure !== undefined) throw failure;
  return found?.of === sheets ? found.integrity : undefined;
}

function startWorker(): Worker {
  return new Worker(new URL('./integrity-worker.ts', import.meta.url), { type: 'module' });
}
