/**
 * Into the outbox and from there into the book: the problem, and where the office said so, that it is one already known.
 *
 * Once the problem is recorded it stays recorded; when joining it is refused after that, the answer
 * says so instead of hiding it.
 *
 * Imports: client, workflow (types).
 */

import { useState } from 'react';

import { useRecording, type Recorded, type RecordingPlace, type ToRecord } from '#client/site/use-recording.ts';
import type { Table } from '#scheme/grammar.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { chargesOf } from '../problem-content.ts';
import type { SiteUnit } from '../site-source.ts';
import type { Joining, NewProblem, RecordedThing } from './new-record.ts';

export interface RecordOn { readonly place: RecordingPlace; readonly table: Table; readonly units: readonly SiteUnit[] }

export function useRecordProblem({ place, table, units }: RecordOn) {
  const { record, isBusy } = useRecording(place);
  const [refusal, setRefusal] = useState<Refusal>();

  async function join({ id, sameAs, sameReason }: NewProblem, about: ToRecord['about']): Promise<Joining> {
    if (sameAs === '') return { kind: 'none' };
    const joined = await record({ about, inputs: [{ kind: 'joinProblems', problem: id, seen: 0, into: sameAs, reason: sameReason.trim() }], files: [] });
    return joined.kind === 'refused' ? { kind: 'refused', refusal: joined.refusal } : { kind: joined.kind === 'sent' ? 'joined' : 'none' };
  }

  return {
    isBusy,
    refusal,
    /** undefined where the problem was refused; `refusal` then says why. */
    send: async (problem: NewProblem): Promise<Pick<RecordedThing, 'joining' | 'how'> | undefined> => {
      const { id, unit, words, foundOn, method, evidence, visit, place: where } = problem;
      if (method === '') return undefined;
      setRefusal(undefined);
      const about = { kind: 'problem', unit: units.find((one) => one.id === unit)?.name ?? unit, words: words.trim() } as const;
      const recorded: Recorded = await record({
        about,
        inputs: [{
          kind: 'recordProblem', problem: id, unit, charges: chargesOf(problem, table), words: words.trim(), foundOn, method, evidence: [...evidence],
          ...(visit === '' ? {} : { visit }), ...(where.trim() === '' ? {} : { place: where.trim() }),
        }],
        files: evidence.flatMap((one) => (one.kind === 'file' ? [one.sha256] : [])),
      });
      if (recorded.kind === 'refused') {
        setRefusal(recorded.refusal);
        return undefined;
      }
      return { how: recorded.kind, joining: await join(problem, about) };
    },
  };
}
