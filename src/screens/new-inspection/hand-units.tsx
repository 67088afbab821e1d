/** The units to inspect, ticked in the list. */

import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { UnitName } from '#view/viewer.ts';
import type { PlanFieldsProps } from './basic-fields.tsx';
import styles from './plan.module.css';

export function HandUnits({ content, errors, onChange, units }: PlanFieldsProps & { readonly units: readonly UnitName[] }) {
  const { t } = useTranslation('new-inspection');
  const [q, setQ] = useState('');
  const chosen = new Set(content.units);
  const shown = units.filter(({ name, short }) => name.includes(q.trim()) || short.includes(q.trim()));
  const error = errors.get('plan-units');

  return (
    <div role="group" aria-label={t('units')} id="plan-units" tabIndex={-1}>
      <Group gap="sm" align="end" mb="xs">
        <TextInput type="search" label={t('find')} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
        <Button variant="default" onClick={() => onChange({ units: units.map(({ id }) => id) })}>{t('all')}</Button>
        <Button variant="default" onClick={() => onChange({ units: [] })}>{t('none')}</Button>
      </Group>
      <p role="status" className={styles.hint}>{t('chosen', { count: chosen.size })}</p>
      {error !== undefined && <p role="alert">{error}</p>}
      <div className={styles.items} tabIndex={0} role="group" aria-label={t('units')}>
        {shown.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.has(id)}
            // in the order of the office's list, whatever the order of ticking
            onChange={(event) => onChange({ units: units.filter((one) => (one.id === id ? event.currentTarget.checked : chosen.has(one.id))).map((one) => one.id) })}
          />
        ))}
      </div>
    </div>
  );
}
