/** A later last day for one unit in one stage, with the reason. Counted in working days while it is typed. */

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { MatrixRow, OverviewView } from '#view/overview.ts';
import { isCovered, nextDay, shanghaiDay, workingDaysLeft } from '#workflow/working-days.ts';
import styles from './step-dialogs.module.css';
import { useYearCommand } from './use-year-command.ts';

export interface ExtendDialogProps {
  readonly book: string;
  readonly unit: MatrixRow['unit'];
  readonly view: OverviewView;
  readonly onClose: () => void;
}

export function ExtendDialog({ book, unit, view, onClose }: ExtendDialogProps) {
  const { t } = useTranslation('overview');
  const say = useText();
  const { day } = useFormat();
  const { run, isBusy, error } = useYearCommand(book);
  const stages = view.stages.filter(({ id }) => id === 'selfAssessment' || id === 'peerReview');
  const [stageId, setStage] = useState(stages.find(({ state }) => state === 'now')?.id ?? stages[0]?.id);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const stage = stages.find(({ id }) => id === stageId);
  const planned = stage?.to ?? '';
  const isLater = /^\d{4}-\d{2}-\d{2}$/.test(until) && until > planned;
  const count = isLater ? Math.max(0, workingDaysLeft(shanghaiDay(new Date().toISOString()), until).days) : 0;
  const note = isLater ? [t('extend.untilNote', { count }), ...(isCovered(until) ? [] : [t('extend.unreliable', { year: until.slice(0, 4) })])].join(' · ') : undefined;

  const handleExtend = async () => {
    setAsked(true);
    if (stage === undefined || !isLater || reason.trim() === '') return;
    const done = await run({ kind: 'extendDeadline', unit: unit.id, stage: stage.id, until, reason: reason.trim() }, t('extend.done', { day: day(until) }));
    if (done) onClose();
  };

  return (
    <Dialog isOpen title={t('extend.title', { unit: unit.name })} onClose={onClose} actions={<Button loading={isBusy} onClick={() => void handleExtend()}>{t('extend.confirm')}</Button>}>
      <div className={styles.stack}>
        <NativeSelect label={t('extend.stage')} description={t('extend.planned', { day: day(planned) })} value={stageId} onChange={(event) => setStage(stages.find(({ id }) => id === event.currentTarget.value)?.id)} data={stages.map(({ id, title }) => ({ value: id, label: say(title) }))} />
        <DateField label={t('extend.until')} value={until} onChange={setUntil} min={planned === '' ? undefined : nextDay(planned)} description={note} error={isAsked && !isLater ? t('extend.later', { day: day(planned) }) : undefined} isRequired />
        <TextAreaField label={t('extend.reason')} value={reason} onChange={setReason} maxLength={500} minRows={3} isRequired error={isAsked && reason.trim() === '' ? t('extend.reasonNeeded') : error} />
      </div>
    </Dialog>
  );
}
