/**
 * The suggested grade for all complete units, shown first: who gets which, and who is left out and
 * why. All or nothing.
 *
 * Imports: client, ui, desk.
 */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import type { DeskListRow } from '#view/desk.ts';
import type { Refusal } from '#workflow/refusal.ts';
import styles from './propose-suggested.module.css';
import { unitsToPropose } from './unit-rows.ts';

export interface ProposeSuggestedProps {
  readonly book: string;
  readonly rows: readonly DeskListRow[];
  readonly nameGrade: (grade: string) => string;
  readonly onClose: () => void;
}

export function ProposeSuggested({ book, rows, nameGrade, onClose }: ProposeSuggestedProps) {
  const { t } = useTranslation('desk');
  const { mutateAsync, isPending } = useCommand(book);
  const sayRefusal = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal>();
  const chosen = unitsToPropose(rows);
  const leftOut = rows.filter((row) => row.total === null || (row.proposal === null && !chosen.includes(row)));
  const grades = [...new Set(chosen.flatMap(({ grade }) => grade ?? []))];

  const handleConfirm = async () => {
    try {
      await mutateAsync({ kind: 'proposeSuggested', units: chosen.map(({ unit }) => unit.id) });
      toast({ text: t('propose.done', { count: chosen.length }), tone: 'good' });
      onClose();
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  };

  return (
    <ConfirmDialog isOpen onClose={onClose} onConfirm={() => void handleConfirm()} title={t('propose.title')} confirmLabel={t('propose.confirm', { count: chosen.length })} isBusy={isPending}>
      <p>{t('propose.say')}</p>
      {grades.map((grade) => {
        const units = chosen.filter((row) => row.grade === grade);
        return (
          <section key={grade} className={styles.grade}>
            <h3>{nameGrade(grade)} <span>{units.length}</span></h3>
            <ul>
              {units.map(({ unit, total, proposal }) => (
                <li key={unit.id}>
                  {unit.name} <b>{total}</b> {proposal !== null && <span className={styles.before}>{t('propose.before', { grade: nameGrade(proposal.grade), total: proposal.total })}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {leftOut.length > 0 && <p className={styles.out}>{t('propose.leftOut', { count: leftOut.length, units: leftOut.slice(0, 8).map(({ unit }) => unit.short).join(t('units.comma')) })}</p>}
      {refusal !== undefined && <p role="alert" className={styles.refusal}>{sayRefusal(refusal)}</p>}
    </ConfirmDialog>
  );
}
