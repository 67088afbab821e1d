/**
 * Correcting a problem, with a reason. What is typed is kept as a draft; where somebody else changed
 * the problem meanwhile, both versions are shown and nothing is overwritten in silence.
 *
 * Imports: client, workflow, ui.
 */

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { Dialog } from '#ui/dialog.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { chargesOf, problemFaults, type ProblemContent } from '../problem-content.ts';
import { ProblemFields } from '../problem-fields.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useProblemErrors } from '../use-problem-errors.ts';
import styles from './dialogs.module.css';
import { ProblemVersion } from './problem-version.tsx';
import { useProblemCommand } from './use-problem-command.ts';

export interface ReviseDialogProps {
  readonly book: string;
  readonly table: Table;
  readonly problem: ProblemRow;
  readonly onClose: () => void;
}

interface Revision extends ProblemContent {
  readonly reason: string;
  /** Revision of the problem that is being corrected. */
  readonly seen: number;
}

export function ReviseDialog({ book, table, problem, onClose }: ReviseDialogProps) {
  const { t } = useTranslation('problems');
  const [today] = useState(() => shanghaiDay(new Date().toISOString()));
  const [empty] = useState<Revision>(() => revisionOf(problem, ''));
  const { draft, content, update } = useFormDraft(book, `revise:${problem.id}`, empty);
  const [isAsked, setAsked] = useState(false);
  const { isBusy, refused, refusal, send } = useProblemCommand(book, onClose);
  const shared = useProblemErrors(content === undefined ? [] : problemFaults(content, table, today));
  const errors = [...shared.list, ...(content?.reason.trim() === '' ? [{ field: 'revise-reason', message: t('reasonNeeded') }] : [])];
  const byField = isAsked ? new Map(errors.map(({ field, message }) => [field, message])) : new Map<string, string>();

  const handleSave = async () => {
    setAsked(true);
    if (content === undefined || content.method === '' || errors.length > 0) return;
    const { words, foundOn, method, evidence, reason, seen } = content;
    const isDone = await send({
      kind: 'reviseProblem', problem: problem.id, seen, charges: chargesOf(content, table), words: words.trim(), foundOn, method, evidence: [...evidence], reason: reason.trim(),
    });
    if (isDone) await draft.discard();
  };
  const isChanged = content !== undefined && content.seen !== problem.revision;

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('deedTitle.revise', { number: problem.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button loading={isBusy} disabled={isChanged} onClick={() => void handleSave()}>{t('deed.revise')}</Button>
        </>
      }
    >
      {content === undefined ? (
        <SkeletonBlock label={t('loading')} />
      ) : (
        <div className={styles.fields}>
          {isAsked && <ErrorSummary errors={errors} />}
          {refused !== undefined && !isChanged && refusal?.code !== 'changedMeanwhile' && <Alert color="red" role="alert">{refused}</Alert>}
          {isChanged && (
            <TwoVersions
              mine={<ProblemVersion table={table} version={content} />}
              theirs={<ProblemVersion table={table} version={problem} />}
              onKeepMine={() => update((now) => ({ ...now, seen: problem.revision }))}
              onTakeTheirs={() => update((now) => revisionOf(problem, now.reason))}
            />
          )}
          <ProblemFields book={book} table={table} content={content} today={today} errors={byField} onChange={(change) => update((now) => ({ ...now, ...change(now) }))} />
          <TextAreaField
            id="revise-reason"
            label={t('reason')}
            description={t('reasonHint')}
            value={content.reason}
            isRequired
            error={byField.get('revise-reason')}
            onChange={(reason) => update((now) => ({ ...now, reason }))}
          />
        </div>
      )}
    </Dialog>
  );
}

function revisionOf({ charges, words, foundOn, method, evidence, revision }: ProblemRow, reason: string): Revision {
  return { charges: charges.map(({ item, rule, count, reached }) => ({ item, rule, count, ...(reached === undefined ? {} : { reached }) })), words, foundOn, method, evidence, reason, seen: revision };
}
