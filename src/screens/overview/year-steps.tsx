/**
 * What moves the year as a whole: on, back, approved, published, corrected, archived. Exactly the steps
 * that this viewer may take now; the one that is due is the primary button.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { TypedConfirmDialog } from '#ui/typed-confirm-dialog.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { useText } from '#ui/use-text.ts';
import type { OverviewView } from '#view/overview.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { useYearCommand } from './use-year-command.ts';
import { stepsOf, type Step } from './steps-of.ts';

export interface YearStepsProps { readonly book: string; readonly view: OverviewView }

export function YearSteps({ book, view }: YearStepsProps) {
  const { t } = useTranslation('overview');
  const say = useText();
  const [open, setOpen] = useState<Step | null>(null);
  const command = useYearCommand(book, (what, id) => (what === 'unit' ? (view.rows.find(({ unit }) => unit.id === id)?.unit.name ?? id) : id));
  const steps = stepsOf(view);
  const next = view.stages.find(({ id }) => id === view.next);
  const review = view.stages.find(({ id }) => id === 'review');
  const reviewTitle = review === undefined ? '' : say(review.title);
  const nextTitle = next === undefined ? '' : say(next.title);
  const seen = view.stageRevision;
  const version = view.publications.length + 1;

  const handleClose = () => {
    setOpen(null);
    command.forget();
  };
  const send = async (input: Parameters<typeof command.run>[0], done: string) => {
    if (await command.run(input, done)) setOpen(null);
  };
  const common = { onClose: handleClose, isBusy: command.isBusy, error: command.error };
  const words = (step: Step) => (step === 'move' ? t('steps.move', { stage: nextTitle }) : t(`steps.${step}`));

  return (
    <>
      {steps.map(({ step, isPrimary, isReady }) => (
        <Button key={step} variant={isPrimary ? 'filled' : 'default'} disabled={!isReady} title={isReady ? undefined : t('steps.publishWaits')} onClick={() => setOpen(step)}>{words(step)}</Button>
      ))}
      {open === 'move' && view.next !== null && <MoveDialog {...common} view={view} nextTitle={nextTitle} onMove={(reason) => void send({ kind: 'moveStage', seen, to: view.next ?? view.card.stage, reason }, t('move.done', { stage: nextTitle }))} />}
      {open === 'reopen' && <ReopenDialog {...common} view={view} onReopen={(to, title, reason) => void send({ kind: 'moveStage', seen, to, reason }, t('reopen.done', { stage: title }))} />}
      {open === 'approve' && <ApproveDialog {...common} book={book} units={view.rows.length} onApprove={(note) => void send({ kind: 'approve', seen, note }, t('approve.done'))} />}
      <ReasonDialog isOpen={open === 'sendBack'} {...common} title={t('sendBack.title')} confirmLabel={t('sendBack.confirm')} onConfirm={(reason) => void send({ kind: 'sendBack', seen, reason }, t('sendBack.done'))}>
        <p>{t('sendBack.say', { stage: reviewTitle })}</p>
      </ReasonDialog>
      <ReasonDialog isOpen={open === 'correct'} {...common} title={t('correct.title')} confirmLabel={t('correct.confirm')} onConfirm={(reason) => void send({ kind: 'openCorrection', seen, reason }, t('correct.done', { stage: reviewTitle }))}>
        <p>{t('correct.say')}</p>
      </ReasonDialog>
      <TypedConfirmDialog isOpen={open === 'publish'} {...common} title={t('publish.title')} typed={t('publish.typed')} confirmLabel={t('publish.confirm')} onConfirm={() => void send({ kind: 'publish', seen }, t('publish.done', { version }))}>
        <p>{t('publish.say', { count: view.rows.length, version })}</p>
        {command.error !== undefined && <p role="alert">{command.error}</p>}
      </TypedConfirmDialog>
      <TypedConfirmDialog isOpen={open === 'archive'} {...common} tone="bad" title={t('archive.title')} typed={t('archive.typed')} confirmLabel={t('archive.confirm')} onConfirm={() => void send({ kind: 'moveStage', seen, to: 'archived', reason: '' }, t('archive.done'))}>
        <p>{t('archive.say')}</p>
        {command.error !== undefined && <p role="alert">{command.error}</p>}
      </TypedConfirmDialog>
    </>
  );
}
