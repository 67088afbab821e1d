/**
 * First and last day of every stage, with the working days in between.
 *
 * Imports: react-hook-form, workflow (working days).
 */

import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { isCovered, isWorkingDay, nextDay, workingDaysLeft, type CalendarChanges } from '#workflow/working-days.ts';
import { DateField } from '#ui/date-field.tsx';
import { usePlanFaultWords } from './plan-faults.ts';
import { fieldId, type PlanFields } from './plan-fields.ts';
import styles from './plan-stage-fields.module.css';

export interface PlanStageFieldsProps {
  readonly stageTitles: readonly string[];
  /** What the office set; a year that is only being made has nothing yet. */
  readonly calendar?: CalendarChanges;
}

export function PlanStageFields({ stageTitles, calendar }: PlanStageFieldsProps) {
  const { t } = useTranslation('plan');
  const { control } = useFormContext<PlanFields>();
  const stages = useWatch({ control, name: 'stages' });
  const { message } = usePlanFaultWords({ stageTitles, grades: [] });

  const open = [...new Set(stages.flatMap(({ from, to }) => [from, to]).filter((day) => isDay(day) && !isCovered(day, calendar)).map((day) => day.slice(0, 4)))];

  return (
    <>
      <ol className={styles.stages}>
        {stages.map(({ stage, from, to }, index) => (
          <li key={stage} className={styles.stage}>
            <h3 className={styles.title}>{stageTitles[index]}</h3>
            {(['from', 'to'] as const).map((end) => (
              <Controller
                key={end}
                control={control}
                name={`stages.${index}.${end}`}
                render={({ field: { value, onChange }, fieldState: { error } }) => (
                  <DateField
                    id={fieldId(`stages.${index}.${end}`)}
                    label={t(`field.${end}`, { stage: stageTitles[index] ?? '' })}
                    value={value}
                    onChange={onChange}
                    description={isDay(value) && !isWorkingDay(value, calendar) ? t('stages.restDay') : undefined}
                    error={error?.message === undefined ? undefined : message(error.message)}
                    isRequired
                  />
                )}
              />
            ))}
            <p className={styles.length}>{isDay(from) && isDay(to) && from <= to && t('stages.days', { count: workingDaysLeft(nextDay(from, -1), to, calendar).days })}</p>
          </li>
        ))}
      </ol>
      {open.map((year) => <p key={year} className={styles.unreliable}>{t('stages.unreliable', { year })}</p>)}
    </>
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
