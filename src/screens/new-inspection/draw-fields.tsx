/** How the draw is made: seed, number, weights, exclusions, and who may not go where. */

import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import { useEarlierGrades } from '#client/earlier-grades.ts';
import type { DrawWeights } from '#ledger/inspection-fields.ts';
import { Sheet } from '#ui/sheet.tsx';
import type { UnitName } from '#view/viewer.ts';
import type { PlanFieldsProps } from './basic-fields.tsx';
import { namesIn } from './plan-content.ts';
import styles from './plan.module.css';
import { ReasonRows } from './reason-rows.tsx';
import { WholeNumber } from './whole-number.tsx';

const mostWeight = 99;

export function DrawFields({ content, errors, onChange, units, book }: PlanFieldsProps & { readonly units: readonly UnitName[]; readonly book: string }) {
  const { t } = useTranslation(['new-inspection', 'workflow']);
  const { seed, count, weights, excluded, avoid, gradesFrom } = content;
  const earlier = useEarlierGrades(book);
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const grades = [...new Set(content.grades.map(({ grade }) => grade))];
  const weigh = (change: Partial<DrawWeights>) => onChange({ weights: { ...weights, ...change } });

  const handleGrades = async (source: string) => {
    const found = source === '' ? [] : await earlier.read(source);
    const known = new Set(units.map(({ id }) => id));
    onChange({ gradesFrom: source === '' ? '' : (earlier.years.find((year) => year.book === source)?.title ?? source), grades: found.filter(({ unit }) => known.has(unit)), weights: { ...weights, grades: [] } });
  };

  return (
    <Sheet title={t('draw')}>
      <div className={styles.grid}>
        <Group align="end" gap="sm" className={styles.wide}>
          <TextInput id="plan-seed" label={t('seed')} value={seed} maxLength={120} required error={errors.get('plan-seed')} autoComplete="off" onChange={(event) => onChange({ seed: event.currentTarget.value })} />
          <Button variant="default" onClick={() => onChange({ seed: newId().replaceAll('-', '').slice(0, 16) })}>{t('makeSeed')}</Button>
        </Group>
        <p className={`${styles.hint ?? ''} ${styles.wide ?? ''}`}>{t('seedHint')}</p>
        <WholeNumber label={t('count')} value={count} most={5000} onChange={(next) => onChange({ count: next })} />
      </div>
      <div role="group" aria-label={t('weights')} className={styles.fold}>
        <h3>{t('weights')}</h3>
        <div className={styles.weights}>
          {(['never', 'longAgo', 'recent', 'problems', 'clean'] as const).map((part) => (
            <WholeNumber key={part} label={t(`weight.${part}`)} value={weights[part]} most={mostWeight} onChange={(next) => weigh({ [part]: next })} />
          ))}
          <WholeNumber label={t('weight.recentDays')} value={weights.recentDays} most={999} onChange={(next) => weigh({ recentDays: next })} />
          {kinds.length > 1 && kinds.map((kind) => (
            <WholeNumber
              key={kind}
              label={`${t('kinds')} · ${t(`workflow:unitKind.${kind}`)}`}
              value={weights.kinds.find((one) => one.kind === kind)?.weight ?? 1}
              most={mostWeight}
              onChange={(weight) => weigh({ kinds: [...weights.kinds.filter((one) => one.kind !== kind), { kind, weight }] })}
            />
          ))}
          {grades.map((grade) => (
            <WholeNumber
              key={grade}
              label={`${t('grades')} · ${grade}`}
              value={weights.grades.find((one) => one.grade === grade)?.weight ?? 1}
              most={mostWeight}
              onChange={(weight) => weigh({ grades: [...weights.grades.filter((one) => one.grade !== grade), { grade, weight }] })}
            />
          ))}
        </div>
        {earlier.years.length > 0 && (
          <NativeSelect
            label={t('gradesLabel')}
            data={[{ value: '', label: t('gradesNone') }, ...earlier.years.map(({ book: value, title }) => ({ value, label: title }))]}
            value={earlier.years.find(({ title }) => title === gradesFrom)?.book ?? ''}
            onChange={(event) => void handleGrades(event.currentTarget.value)}
          />
        )}
      </div>
      <ReasonRows id="plan-excluded" title={t('excluded')} add={t('exclude')} rows={excluded} empty={{ unit: '', reason: '' }} units={units} error={errors.get('plan-excluded')} onChange={(rows) => onChange({ excluded: rows })} />
      <ReasonRows id="plan-avoid" title={t('avoid')} add={t('addAvoid')} rows={avoid} empty={{ inspector: '', unit: '', reason: '' }} units={units} inspectors={namesIn(content.inspectors)} error={errors.get('plan-avoid')} onChange={(rows) => onChange({ avoid: rows })} />
    </Sheet>
  );
}
