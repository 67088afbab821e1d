/**
 * A decision about a problem or a finding, with the reason that goes on record. The dialog closes
 * only when the book has it; what was typed stays when it is refused.
 *
 * Imports: ui, view and workflow (types), desk.
 */

import { NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CommandInput } from '#client/commands.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { useText } from '#ui/use-text.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useDeskOnShow } from './desk-context.ts';
import type { FindingAsk } from './finding-card.tsx';
import type { ProblemAsk } from './problem-card.tsx';
import styles from './problem-dialog.module.css';
import { useSayRefusal } from './use-say-refusal.ts';

export interface Asked { readonly kind: ProblemAsk | Exclude<FindingAsk, 'adopt'>; readonly id: string }

export function ProblemDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const sayRefusal = useSayRefusal();
  const { view, send, newest } = useDeskOnShow();
  const problem = view.problems.find(({ id }) => id === asked.id);
  // what the person was looking at when the dialog opened
  const [seen, setSeen] = useState(problem?.revision ?? 0);
  const others = view.problems.filter((one) => one.state === 'charged' && one.id !== asked.id);
  const [other, setOther] = useState(others[0]?.id ?? '');
  const [charge, setCharge] = useState<number | null>(() => decidedPosition(view.problems, problem));
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const handleConfirm = async (reason: string) => {
    const command = commandOf(asked, { seen, other, charge, reason, sheet: view.findings.find(({ id }) => id === asked.id)?.sheet ?? '' });
    if (command === undefined) return;
    setBusy(true);
    const refused = await send(command);
    setBusy(false);
    setRefusal(refused);
    if (refused === undefined) return onClose();
    // the sentence asks to look again; what is confirmed next is what stands now
    if (refused.code === 'changedMeanwhile') setSeen(newest(view.unit.id)?.problems.find(({ id }) => id === asked.id)?.revision ?? seen);
  };

  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void handleConfirm(reason)}
      title={t(`ask.${asked.kind}.title`, { number: problem?.number ?? 0 })}
      confirmLabel={t(`ask.${asked.kind}.confirm`)}
      isBusy={isBusy}
      {...(asked.kind === 'withdraw' ? { tone: 'bad' as const } : {})}
      {...(refusal === undefined ? {} : { error: sayRefusal(refusal) })}
    >
      <p className={styles.say}>{t(`ask.${asked.kind}.say`)}</p>
      {(asked.kind === 'join' || asked.kind === 'same') && (
        <NativeSelect
          label={t('ask.other')}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
          data={others.map(({ id, number, words }) => ({ value: id, label: `${t('problem.number', { number })} · ${words.slice(0, 40)}` }))}
        />
      )}
      {asked.kind === 'decide' && problem !== undefined && <ChargeChoice problem={problem} value={charge} onChange={setCharge} />}
    </ReasonDialog>
  );
}

function ChargeChoice({ problem, value, onChange }: { readonly problem: ProblemRow; readonly value: number | null; readonly onChange: (charge: number | null) => void }) {
  const { t } = useTranslation('desk');
  const say = useText();
  const { view, places } = useDeskOnShow();
  const together = sameProblems(view.problems, problem.id);
  const titleOf = (id: string) => places.find((place) => place.id === id)?.item;
  return (
    <Radio.Group label={t('ask.charge')} value={value === null ? '' : String(value)} onChange={(next) => onChange(next === '' ? null : Number(next))}>
      <div className={styles.choices}>
        {together.flatMap(({ number, charges }) =>
          charges.map(({ position, item, rule, count }) => {
            const found = titleOf(item);
            const words = found?.rules.find(({ id }) => id === rule)?.text;
            const name = `${item} ${rule}${count > 1 ? ` × ${count}` : ''} ${words === undefined ? '' : say(words)}`;
            return <Radio key={position} value={String(position)} label={together.length > 1 ? `${name} (${t('problem.number', { number })})` : name} />;
          }),
        )}
        <Radio value="" label={t('ask.byRule')} />
      </div>
    </Radio.Group>
  );
}

/** A problem with those joined into it: their charges are decided together. */
export function sameProblems(problems: readonly ProblemRow[], id: string): readonly ProblemRow[] {
  return problems.filter((one) => one.id === id || (one.state === 'joined' && one.joinedInto?.problem === id));
}

/** Where the problem counts now, if the office decided it; null leaves it to the rule. */
function decidedPosition(problems: readonly ProblemRow[], problem: ProblemRow | undefined): number | null {
  if (problem === undefined || problem.decided === null) return null;
  const charges = sameProblems(problems, problem.id).flatMap((one) => one.charges);
  return charges.find(({ state }) => state === 'charged' || state === 'repeat')?.position ?? null;
}

function commandOf(
  { kind, id }: Asked,
  typed: { seen: number; other: string; charge: number | null; reason: string; sheet: string },
): CommandInput | undefined {
  const { seen, other, charge, reason, sheet } = typed;
  switch (kind) {
    case 'same':
      return other === '' ? undefined : { kind: 'settleFinding', sheet, finding: id, outcome: 'joined', problem: other, reason };
    case 'dismiss':
      return { kind: 'settleFinding', sheet, finding: id, outcome: 'dismissed', reason };
    case 'decide':
      return { kind: 'decideCharge', problem: id, seen, charge, reason };
    case 'join':
      return other === '' ? undefined : { kind: 'joinProblems', problem: id, seen, into: other, reason };
    case 'split':
      return { kind: 'splitProblem', problem: id, seen, reason };
    case 'withdraw':
      return { kind: 'withdrawProblem', problem: id, seen, reason };
  }
}
