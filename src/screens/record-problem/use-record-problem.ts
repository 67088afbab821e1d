/**
 * Into the book: the problem, and where the office said so, that it is one already known.
 *
 * Once the problem is recorded it stays recorded; when joining it is refused after that, the answer
 * says so instead of hiding it.
 *
 * Imports: client, workflow (types).
 */

import { useState } from 'react';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import type { Table } from '#scheme/grammar.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { chargesOf } from '../problem-content.ts';
import type { Joining, NewProblem } from './new-record.ts';

export function useRecordProblem({ book, table }: { readonly book: string; readonly table: Table }) {
  const command = useCommand(book);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);

  async function join({ id, sameAs, sameReason }: NewProblem): Promise<Joining> {
    if (sameAs === '') return { kind: 'none' };
    try {
      await command.mutateAsync({ kind: 'joinProblems', problem: id, seen: 0, into: sameAs, reason: sameReason.trim() });
      return { kind: 'joined' };
    } catch (error) {
      return { kind: 'refused', refusal: refusalFrom(error) };
    }
  }

  return {
    isBusy,
    refusal,
    /** undefined where the problem was refused; `refusal` then says why. */
    send: async (problem: NewProblem): Promise<Joining | undefined> => {
      const { id, unit, words, foundOn, method, evidence } = problem;
      if (method === '') return undefined;
      setRefusal(undefined);
      setBusy(true);
      try {
        await command.mutateAsync({ kind: 'recordProblem', problem: id, unit, charges: chargesOf(problem, table), words: words.trim(), foundOn, method, evidence: [...evidence] });
        return await join(problem);
      } catch (error) {
        setRefusal(refusalFrom(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}
