/** What is inspected, when, and by whom. */

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Method } from '#ledger/fields.ts';
import type { Table } from '#scheme/grammar.ts';
import { DateField } from '#ui/date-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import { methods } from '../problem-fields.tsx';
import styles from './plan.module.css';
import type { PlanContent } from './plan-content.ts';
import { WholeNumber } from './whole-number.tsx';

export interface PlanFieldsProps {
  readonly content: PlanContent;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<PlanContent>) => void;
}

export function BasicFields({ content, errors, onChange, table }: PlanFieldsProps & { readonly table: Table | undefined }) {
  const { t } = useTranslation(['new-inspection', 'workflow', 'screens']);
  const say = useText();
  const { title, method, from, to, items, inspectors, perUnit } = content;
  return (
    <>
      <Sheet title={t('basics')}>
        <div className={styles.grid}>
          <TextInput id="plan-title" className={styles.wide} label={t('name')} placeholder={t('nameHint')} value={title} maxLength={120} error={errors.get('plan-title')} required onChange={(event) => onChange({ title: event.currentTarget.value })} />
          <NativeSelect
            label={t('screens:problem.method')}
            data={methods.map((one) => ({ value: one, label: t(`workflow:method.${one}`) }))}
            value={method}
            onChange={(event) => onChange({ method: event.currentTarget.value as Method })}
          />
          <DateField label={t('from')} value={from} isRequired onChange={(day) => onChange({ from: day })} />
          <DateField id="plan-to" label={t('to')} value={to} min={from} isRequired error={errors.get('plan-to')} onChange={(day) => onChange({ to: day })} />
        </div>
        {table !== undefined && (
          <details className={styles.fold}>
            <summary>{t('items')} {items.length > 0 && t('itemsChosen', { count: items.length })}</summary>
            <div className={styles.items} tabIndex={0} role="group" aria-label={t('items')}>
              {table.categories.flatMap((category) => category.items).map((item) => (
                <Checkbox
                  key={item.id}
                  label={`${item.id} ${say(item.title)}`}
                  checked={items.includes(item.id)}
                  onChange={(event) => onChange({ items: event.currentTarget.checked ? [...items, item.id] : items.filter((one) => one !== item.id) })}
                />
              ))}
            </div>
          </details>
        )}
      </Sheet>
      <Sheet title={t('people')}>
        <TextAreaField id="plan-inspectors" label={t('inspectors')} description={t('inspectorsHint')} value={inspectors} minRows={3} error={errors.get('plan-inspectors')} onChange={(text) => onChange({ inspectors: text })} />
        <div className={styles.weights}><WholeNumber label={t('perUnit')} value={perUnit} most={9} onChange={(next) => onChange({ perUnit: next })} /></div>
      </Sheet>
    </>
  );
}
