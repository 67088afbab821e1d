/**
 * Thresholds where the office sets them, and how peers are counted where there are any.
 *
 * Imports: react-hook-form, ui.
 */

import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { PointsField } from '#ui/points-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { PlanNoticeFields } from './plan-notice-fields.tsx';
import { usePlanFaultWords } from './plan-faults.ts';
import { fieldId, type Band, type PlanFields } from './plan-fields.ts';
import styles from './plan-setting-fields.module.css';

export interface PlanSettingFieldsProps {
  /** What the scheme gives. */
  readonly bands: readonly Band[];
  readonly bandsFixed: boolean;
  readonly hasPeers: boolean;
  /** False once peers have begun. */
  readonly trimOpen: boolean;
}

export function PlanSettingFields({ bands, bandsFixed, hasPeers, trimOpen }: PlanSettingFieldsProps) {
  const { t } = useTranslation('plan');
  return (
    <>
      <Sheet title={t('grades.title')} note={bandsFixed ? t('grades.fixed') : t('grades.ownNote')}>
        {bandsFixed ? <BandList bands={bands} /> : <GradeFields bands={bands} />}
      </Sheet>
      <PlanNoticeFields />
      {hasPeers && <Sheet title={t('peers.title')}><PeerFields trimOpen={trimOpen} /></Sheet>}
    </>
  );
}

export function BandList({ bands }: { readonly bands: readonly Band[] }) {
  const { t } = useTranslation('plan');
  return <ul className={styles.bands}>{bands.map(({ name, min }) => <li key={name}>{t('grades.list', { grade: name, min })}</li>)}</ul>;
}

function GradeFields({ bands }: { readonly bands: readonly Band[] }) {
  const { t } = useTranslation('plan');
  const { control } = useFormContext<PlanFields>();
  const isOwn = useWatch({ control, name: 'ownGrades' });
  const { message } = usePlanFaultWords({ stageTitles: [], grades: [] });
  return (
    <>
      <Controller
        control={control}
        name="ownGrades"
        render={({ field: { value, onChange } }) => (
          <Radio.Group value={value ? 'own' : 'default'} onChange={(next) => onChange(next === 'own')} label={t('grades.legend')}>
            <Stack gap="xs" mt="xs">
              <Radio value="default" label={<>{t('grades.default')} <Tag tone="wait">{t('grades.defaultMark')}</Tag></>} />
              <Radio value="own" label={t('grades.own')} />
            </Stack>
          </Radio.Group>
        )}
      />
      {!isOwn && <BandList bands={bands} />}
      {isOwn && (
        <div className={styles.grades}>
          {bands.map(({ name }, index) => (
            <Controller
              key={name}
              control={control}
              name={`grades.${index}.min`}
              render={({ field: { value, onChange }, fieldState: { error } }) => (
                <PointsField
                  id={fieldId(`grades.${index}.min`)} label={t('grades.from', { grade: name })} value={value} onChange={onChange} max="100"
                  isDisabled={index === bands.length - 1} error={error?.message === undefined ? undefined : message(error.message)}
                />
              )}
            />
          ))}
        </div>
      )}
    </>
  );
}

function PeerFields({ trimOpen }: { readonly trimOpen: boolean }) {
  const { t } = useTranslation('plan');
  const { control, register } = useFormContext<PlanFields>();
  const trim = useWatch({ control, name: 'trimFrom' });
  const words = (value: string) => (value === '0' ? t('peers.trimNever') : t('peers.trimFrom', { count: Number(value) }));
  const below = useWatch({ control, name: 'peerReasonBelow' }) ?? '';
  const levels = [...new Set(['', '90', '80', '70', '60', below])];
  const trims = [...new Set(['0', '5', '6', '7', '8', '9', trim])].sort((a, b) => Number(a) - Number(b));
  return (
    <Stack gap="md">
      <NativeSelect
        className={styles.narrow} label={t('peers.perUnit')} description={t('peers.perUnitNote')} {...register('peersPerUnit')}
        data={Array.from({ length: 9 }, (_, index) => ({ value: String(index + 1), label: t('peers.perUnitValue', { count: index + 1 }) }))}
      />
      {trimOpen ? (
        <NativeSelect id={fieldId('trimFrom')} className={styles.narrow} label={t('peers.trim')} {...register('trimFrom')} data={trims.map((value) => ({ value, label: words(value) }))} />
      ) : (
        <p>{t('peers.trim')} {words(trim)} {t('peers.trimFixed')}</p>
      )}
      <NativeSelect id={fieldId('peerReasonBelow')} className={styles.narrow} disabled={!trimOpen} label={t('peers.reasons')} description={t('peers.reasonsNote')} {...register('peerReasonBelow')} data={levels.map((value) => ({ value, label: value === '' ? t('peers.reasonsAlways') : t('peers.reasonsBelow', { level: value }) }))} />
      <Checkbox id={fieldId('blindPeers')} disabled={!trimOpen} label={t('peers.blind')} description={t('peers.blindNote')} {...register('blindPeers')} />
    </Stack>
  );
}
