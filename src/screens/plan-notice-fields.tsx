/** How notices are numbered and signed, and how many working days a unit has to mend and to object. */

import { Stack, TextInput } from '@mantine/core';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { numberLabel } from '#workflow/notice-rules.ts';
import { noticeContent, noticeFields } from './notice-settings.ts';
import { usePlanFaultWords } from './plan-faults.ts';
import { fieldId, type PlanFields } from './plan-fields.ts';
import styles from './plan-setting-fields.module.css';

export function PlanNoticeFields() {
  const { t } = useTranslation('plan');
  const { control, register, formState: { errors } } = useFormContext<PlanFields>();
  const notices = useWatch({ control, name: 'notices' }) ?? noticeFields();
  const { message } = usePlanFaultWords({ stageTitles: [], grades: [] });
  const field = (name: 'pattern' | 'first' | 'days' | 'issuer' | 'objectionDays') => {
    const fault = errors.notices?.[name]?.message;
    return { id: fieldId(`notices.${name}`), label: t(`notices.${name}`), ...register(`notices.${name}`), ...(fault === undefined ? {} : { error: message(fault) }) };
  };
  const year = new Date().getFullYear();
  const isOurs = noticeContent(notices).notices === undefined;
  return (
    <Sheet title={t('notices.title')} note={t('notices.note')}>
      <Stack gap="md">
        {isOurs && <p><Tag tone="wait">{t('notices.ours')}</Tag></p>}
        <TextInput {...field('pattern')} description={t('notices.patternNote', { example: numberLabel(notices.pattern, year, Number(notices.first) || 1) })} />
        <TextInput className={styles.narrow} inputMode="numeric" {...field('first')} description={t('notices.firstNote')} />
        <TextInput {...field('issuer')} description={t('notices.issuerNote')} />
        <TextInput className={styles.narrow} inputMode="numeric" {...field('days')} description={t('notices.daysNote')} />
        <TextInput className={styles.narrow} inputMode="numeric" {...field('objectionDays')} description={t('notices.objectionDaysNote')} />
      </Stack>
    </Sheet>
  );
}
