/** Everything once more on one page; then the year is written. A refusal leaves the form as it is. */

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { useCreateYear } from '#client/create-year.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import { isWorkingDay } from '#workflow/working-days.ts';
import { planContent } from '../plan-fields.ts';
import { unitKinds } from '../use-kind-words.ts';
import { forgetDraft } from './new-year-draft.ts';
import styles from './new-year.module.css';
import type { NewYearFields } from './new-year-fields.ts';

export interface CheckYearProps {
  readonly scheme: Scheme;
  readonly fields: NewYearFields;
  readonly book: string | null;
  readonly onBook: (book: string) => void;
  readonly onClose: () => void;
}

export function CheckYear({ scheme, fields, book, onBook, onClose }: CheckYearProps) {
  const { t } = useTranslation(['new-year', 'workflow', 'plan', 'screens']);
  const say = useText();
  const { day, mark } = useFormat();
  const sentence = useRefusalText();
  const navigate = useNavigate();
  const create = useCreateYear(onBook);
  const content = planContent(fields, !scheme.grades.setByOffice);
  const first = fields.stages[0]?.from ?? '';
  const last = fields.stages.at(-1)?.to ?? '';
  const restDays = fields.stages.filter(({ to }) => !isWorkingDay(to)).length;
  const kinds = unitKinds
    .map((kind) => ({ kind, count: fields.units.filter((unit) => unit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t('check.kindCount', { kind: t(`workflow:unitKind.${kind}`), count }));
  const list = fields.grades.map(({ name, min }) => t('plan:grades.list', { grade: name, min })).join(mark);

  const handleCreate = () =>
    create.mutate({ book, year: { ...content, scheme, year: Number(fields.year), units: fields.units } }, {
      onSuccess: (made) => {
        forgetDraft();
        toast({ text: t('created', { title: content.title }), tone: 'good' });
        void navigate({ to: '/years/$book', params: { book: made } });
      },
    });

  return (
    <Dialog
      isOpen
      title={t('check.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('check.back')}</Button>
          <Button loading={create.isPending} onClick={handleCreate}>{t('check.confirm')}</Button>
        </>
      }
    >
      <dl className={styles.summary}>
        <dt>{t('check.scheme')}</dt><dd>{say(scheme.title)}</dd>
        <dt>{t('check.name')}</dt><dd>{content.title}</dd>
        <dt>{t('check.year')}</dt><dd>{fields.year}</dd>
        <dt>{t('check.dates')}</dt>
        <dd>
          {t('check.datesValue', { from: day(first), to: day(last), count: fields.stages.length })}
          {restDays > 0 && <p>{t('check.restDays', { count: restDays })}</p>}
        </dd>
        <dt>{t('check.grades')}</dt><dd>{scheme.grades.setByOffice && !fields.ownGrades ? t('check.defaults', { list }) : list}</dd>
        <dt>{t('check.units')}</dt><dd>{t('check.unitsValue', { count: fields.units.length, kinds: kinds.join(mark) })}</dd>
      </dl>
      {create.isError && (
        <div role="alert" className={styles.bad}>
          <p>{t('failed', { reason: sentence(refusalFrom(create.error)) })}</p>
          <Button size="xs" variant="default" onClick={() => saveAsFile(`${content.title}.json`, JSON.stringify({ scheme: scheme.id, ...fields }, null, 2))}>{t('screens:draft.toFile')}</Button>
        </div>
      )}
    </Dialog>
  );
}
