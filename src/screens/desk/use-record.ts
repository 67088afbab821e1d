/**
 * Records a problem from the desk: a new one, one that takes up a unit's own finding, or one that
 * is at once found to be the same as a known problem.
 *
 * Imports: client, ui, workflow (types), desk.
 */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import type { Evidence, Method } from '#ledger/fields.ts';
import { toast } from '#ui/toast-store.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useDeskOnShow } from './desk-context.ts';
import { useUndo } from './undo.ts';
import { useSayRefusal } from './use-say-refusal.ts';

export interface TypedProblem {
  readonly rule: string;
  readonly count: number;
  readonly reached?: string | undefined;
  readonly words: string;
  readonly foundOn: string;
  readonly method: Method;
  readonly evidence: readonly Evidence[];
}

export interface Recording {
  readonly item: string;
  readonly typed: TypedProblem;
  readonly finding?: { readonly sheet: string; readonly finding: string };
  /** The known problem that this one is the same as. */
  readonly sameAs?: { readonly id: string; readonly number: number };
}

export function useRecord(): (recording: Recording) => Promise<Refusal | undefined> {
  const { t } = useTranslation('desk');
  const { view, send } = useDeskOnShow();
  const sayRefusal = useSayRefusal();
  const undo = useUndo();
  const unit = view.unit.id;

  return useCallback(
    async ({ item, typed, finding, sameAs }) => {
      const problem = newId();
      const { rule, count, reached, words, foundOn, method, evidence } = typed;
      const refusal = await send({
        kind: 'recordProblem', problem, unit, charges: [{ item, rule, count, ...(reached === undefined ? {} : { reached }) }], words: words.trim(), foundOn, method,
        evidence: [...evidence], ...(finding === undefined ? {} : { finding }),
      });
      if (refusal !== undefined) return refusal;
      if (sameAs !== undefined) {
        const refused = await send({ kind: 'joinProblems', problem, seen: 0, into: sameAs.id, reason: t('record.sameReason', { number: sameAs.number }) });
        // recorded it is: the joining can be done again from its card
        if (refused !== undefined) return refused;
      }
      // a finding stays settled for good: there is no way back to offer
      if (finding !== undefined) {
        toast({ text: t('record.done', { item, rule }), tone: 'good' });
        return undefined;
      }
      const seen = sameAs === undefined ? 0 : 1;
      undo.offer({
        text: t('record.done', { item, rule }),
        label: t('undo'),
        run: () => {
          const withdraw = () => send({ kind: 'withdrawProblem', problem, seen: sameAs === undefined ? 0 : 2, reason: t('record.undoReason') });
          const work = seen === 0 ? withdraw() : send({ kind: 'splitProblem', problem, seen, reason: t('record.undoReason') }).then((refused) => refused ?? withdraw());
          void work.then((refused) => toast(refused === undefined ? { text: t('record.undone') } : { text: sayRefusal(refused), tone: 'bad' }));
        },
      });
      return undefined;
    },
    [sayRefusal, send, t, undo, unit],
  );
}
