/**
 * Into the outbox and from there into the book: the problem, and what was said of it and a known one:
 * the same, come back, or another.
 *
 * Once the problem is recorded it stays recorded; when that is refused afterwards, the answer
 * says so instead of hiding it.
 *
 * Imports: client, workflow (types).
 */

import { useState } from 'react';

import type { CommandInput } from '#client/commands.ts';
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

  async function relate(problem: NewProblem, about: ToRecord['about']): Promise<Joining> {
    if (problem.sameAs === '') return { kind: 'none' };
    const said = await record({ about, inputs: [relation(problem)], files: [] });
    if (said.kind === 'refused') return { kind: 'refused', refusal: said.refusal };
    return { kind: said.kind === 'sent' ? ({ same: 'joined', back: 'back', new: 'apart' } as const)[problem.stands ?? 'same'] : 'none' };
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
      return { how: recorded.kind, joining: await relate(problem, about) };
    },
  };
}

/** Of a problem just recorded, hence revision 0. */
function relation({ id, sameAs, sameReason, stands = 'same' }: NewProblem): CommandInput {
  const about = { problem: id, seen: 0, reason: sameReason.trim() };
  if (stands === 'same') return { kind: 'joinProblems', ...about, into: sameAs };
  return stands === 'back' ? { kind: 'linkRecurrence', ...about, earlier: { in: 'thisBook', problem: sameAs } } : { kind: 'tellApart', ...about, from: sameAs };
}
