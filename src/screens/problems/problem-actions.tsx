/**
 * What this person may do to a problem now: exactly these buttons. A dialog stays open when its
 * command is refused, with what was typed and the reason.
 *
 * Imports: client, view (types), ui.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor, type Actor } from '#client/actor.ts';
import type { Table } from '#scheme/grammar.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import { ChargeDialog } from './charge-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { PlainReasonDialog } from './plain-reason-dialog.tsx';
import styles from './problem-panel.module.css';
import { RecurDialog } from './recur-dialog.tsx';
import { ReviseDialog } from './revise-dialog.tsx';

export interface ProblemActionsProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly table: Table;
  readonly problem: ProblemRow;
  /** Problems that were joined into this one. */
  readonly joined: readonly ProblemRow[];
}

type Deed = 'revise' | 'withdraw' | 'join' | 'split' | 'decide' | 'recur' | 'unlink';

export function ProblemActions(props: ProblemActionsProps) {
  const { book, view, table, problem, joined } = props;
  const { t } = useTranslation('problems');
  const actor = useActor();
  const [deed, setDeed] = useState<Deed>();
  const deeds = deedsOf(props, actor);
  const close = () => setDeed(undefined);
  const common = { book, problem, onClose: close };

  return (
    <>
      {deeds.length > 0 && (
        <div className={`${styles.actions ?? ''} no-print`}>
          {deeds.map((one) => (
            <Button key={one} size="xs" variant="default" onClick={() => setDeed(one)}>{t(`deed.${one}`)}</Button>
          ))}
        </div>
      )}
      {deed === 'revise' && <ReviseDialog {...common} table={table} />}
      {(deed === 'withdraw' || deed === 'split' || deed === 'unlink') && <PlainReasonDialog {...common} deed={deed} />}
      {deed === 'join' && <JoinDialog {...common} view={view} />}
      {deed === 'recur' && <RecurDialog {...common} view={view} />}
      {deed === 'decide' && <ChargeDialog {...common} table={table} joined={joined} />}
    </>
  );
}

/** By the view's own list of what is allowed, and by how the problem stands. */
function deedsOf({ view, problem, joined }: ProblemActionsProps, actor: Actor): readonly Deed[] {
  const may = (action: ProblemsView['allowed'][number]) => view.allowed.includes(action);
  if (problem.state === 'withdrawn') return [];
  if (problem.state === 'joined') return may('decideDuplicate') ? ['split'] : [];
  // an inspector corrects and links own records; somebody else's are the office's
  const mayOwn = actor.role !== 'inspector' || problem.recordedBy.person === actor.person;
  const places = problem.charges.length + joined.reduce((sum, { charges }) => sum + charges.length, 0);
  const hasOthers = view.problems.some(({ id, unit, state }) => id !== problem.id && unit.id === problem.unit.id && state === 'charged');
  return [
    ...(may('reviseProblem') && mayOwn ? ['revise' as const] : []),
    ...(may('decideCharge') && places > 1 ? ['decide' as const] : []),
    ...(may('decideDuplicate') && hasOthers ? ['join' as const] : []),
    ...(may('linkRecurrence') && mayOwn ? [problem.recurrence === null ? ('recur' as const) : ('unlink' as const)] : []),
    ...(may('withdrawProblem') ? ['withdraw' as const] : []),
  ];
}
