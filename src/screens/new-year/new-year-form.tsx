/**
 * The form of a new year over a chosen scheme. It begins from the proposals or from what was typed before.
 *
 * Imports: react-hook-form, ui.
 */

import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Controller, FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { usePlanFaultWords } from '../plan-faults.ts';
import { fieldId, type PlanFault } from '../plan-fields.ts';
import { faultResolver } from '../plan-resolver.ts';
import { PlanSettingFields } from '../plan-setting-fields.tsx';
import { PlanStageFields } from '../plan-stage-fields.tsx';
import { CheckYear } from './check-year.tsx';
import styles from './new-year.module.css';
import { bandsOfScheme, isYear, newYearFaults, proposal, withYear, type NewYearFields, type TitleOf } from './new-year-fields.ts';
import { UnitsOfYear } from './units-of-year.tsx';

export interface NewYearFormProps {
  readonly scheme: Scheme;
  readonly fields: NewYearFields;
  /** Book of an attempt that failed half-way. */
  readonly book: string | null;
  readonly titleOf: TitleOf;
  readonly onFields: (fields: NewYearFields) => void;
  readonly onBook: (book: string) => void;
  readonly onOver: () => void;
}

export function NewYearForm({ scheme, fields: first, book, titleOf, onFields, onBook, onOver }: NewYearFormProps) {
  const { t } = useTranslation(['new-year', 'plan']);
  const say = useText();
  const bandsFixed = !scheme.grades.setByOffice;
  const bands = bandsOfScheme(scheme);
  const stageTitles = scheme.stages.map(({ title }) => say(title));
  const { message, summary } = usePlanFaultWords({ stageTitles, grades: bands.map(({ name }) => name) });
  const resolver = useMemo(() => faultResolver<NewYearFields>((fields) => newYearFaults(fields, bandsFixed, scheme)), [bandsFixed, scheme]);
  const form = useForm<NewYearFields>({ defaultValues: first, resolver, reValidateMode: 'onChange', shouldFocusError: false });
  const { errors } = form.formState;
  const [faults, setFaults] = useState<readonly PlanFault[]>([]);
  const [checked, setChecked] = useState<NewYearFields | null>(null);
  const [isOver, setOver] = useState(false);

  const keep = useRef(onFields);

  useEffect(() => {
    keep.current = onFields;
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keep.current(structuredClone(values)) }), [form]);

  const own = (fault: string) => t(fault === 'year' ? 'fault.year' : fault === 'unitClass' ? 'fault.unitClass' : 'fault.noUnits');
  const told = faults.flatMap((fault) => (fault.path === 'year' || fault.path === 'units' ? [{ field: fieldId(fault.path), message: own(fault.fault) }] : summary([fault])));
  const handleYear = (year: string) => {
    const next = withYear(form.getValues(), year, { scheme, titleOf });
    form.setValue('year', year, { shouldValidate: form.formState.isSubmitted });
    form.setValue('title', next.title);
    form.setValue('stages', next.stages);
  };
  const handleDates = () => form.setValue('stages', proposal(scheme, Number(form.getValues('year')), titleOf).stages, { shouldValidate: form.formState.isSubmitted });
  const handleCheck = form.handleSubmit(
    (fields) => {
      setFaults([]);
      setChecked(fields);
    },
    () => setFaults(newYearFaults(form.getValues(), bandsFixed, scheme)),
  );

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void handleCheck(event)}>
        <ErrorSummary errors={told} />
        <Sheet title={t('basics.title')}>
          <div className={styles.basics}>
            <Controller
              control={form.control}
              name="year"
              render={({ field: { value, onBlur, ref } }) => (
                <TextInput
                  id={fieldId('year')} label={t('basics.year')} description={t('basics.yearNote')} inputMode="numeric" maxLength={4} required
                  error={errors.year === undefined ? undefined : own('year')} value={value} onBlur={onBlur} ref={ref} onChange={(event) => handleYear(event.currentTarget.value)}
                />
              )}
            />
            <TextInput
              id={fieldId('title')} label={t('plan:field.title')} description={t('plan:field.titleNote')} required
              error={errors.title?.message === undefined ? undefined : message(errors.title.message)}
              {...form.register('title')}
            />
          </div>
        </Sheet>
        <Sheet title={t('plan:stages.title')} note={t('plan:stages.note')} actions={<Button size="xs" variant="default" onClick={handleDates} disabled={!isYear(form.watch('year'))}>{t('dates.again')}</Button>}>
          <PlanStageFields stageTitles={stageTitles} />
        </Sheet>
        <PlanSettingFields bands={bands} bandsFixed={bandsFixed} hasPeers={scheme.stages.some(({ id }) => id === 'peerReview')} trimOpen />
        <Sheet title={t('units.title')} note={t('units.note')}>
          <Controller
            control={form.control}
            name="units"
            render={({ field: { value, onChange } }) => <UnitsOfYear units={value} classes={scheme.classes} onChange={onChange} error={errors.units?.message === undefined ? undefined : own(errors.units.message)} />}
          />
        </Sheet>
        <Group>
          <Button type="submit">{t('check.open')}</Button>
          <Button variant="default" onClick={() => setOver(true)}>{t('startOver')}</Button>
        </Group>
      </form>
      {checked !== null && <CheckYear scheme={scheme} fields={checked} book={book} onBook={onBook} onClose={() => setChecked(null)} />}
      <ConfirmDialog isOpen={isOver} onClose={() => setOver(false)} onConfirm={onOver} tone="bad" title={t('startOver')} confirmLabel={t('startOver')}>
        <p>{t('startOverAsk')}</p>
      </ConfirmDialog>
    </FormProvider>
  );
}
