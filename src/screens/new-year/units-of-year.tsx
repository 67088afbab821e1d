/** The units of a new year: edited here, or taken over from another year of this computer. */

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useHome } from '#client/book-queries.ts';
import { useFetchUnits } from '#client/fetch-units.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Unit } from '#ledger/fields.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import type { UnitClass } from '#scheme/grammar.ts';
import { unitsFor } from './new-year-fields.ts';
import { fieldId } from '../plan-fields.ts';
import { UnitsEditor } from '../units-editor.tsx';
import styles from './new-year.module.css';

export interface UnitsOfYearProps {
  readonly units: readonly Unit[];
  readonly classes: readonly UnitClass[] | undefined;
  readonly onChange: (units: readonly Unit[]) => void;
  readonly error: string | undefined;
}

export function UnitsOfYear({ units, classes, onChange, error }: UnitsOfYearProps) {
  const { t } = useTranslation('new-year');
  const sentence = useRefusalText();
  const years = useHome().data.books.filter((card) => card.units > 0);
  const fetching = useFetchUnits();
  const [from, setFrom] = useState('');
  const [isAsking, setAsking] = useState(false);
  const chosen = years.find(({ book }) => book === from) ?? years[0];

  const handleCopy = () => {
    setAsking(false);
    if (chosen === undefined) return;
    fetching.mutate({ book: chosen.book }, {
      onSuccess: (found) => {
        onChange(unitsFor(classes, found));
        toast({ text: t('units.copied', { count: found.length }), tone: 'good' });
      },
      onError: (error) => toast({ text: t('units.copyFailed', { reason: sentence(refusalFrom(error)) }), tone: 'bad' }),
    });
  };

  return (
    <div id={fieldId('units')} tabIndex={-1}>
      {error !== undefined && <p className={styles.bad}>{error}</p>}
      {chosen !== undefined && (
        <div className={styles.copy}>
          <NativeSelect label={t('units.copy')} value={chosen.book} onChange={(event) => setFrom(event.currentTarget.value)} data={years.map(({ book, title }) => ({ value: book, label: title }))} />
          <Button variant="default" loading={fetching.isPending} onClick={() => (units.length === 0 ? handleCopy() : setAsking(true))}>{t('units.copyButton')}</Button>
        </div>
      )}
      <UnitsEditor units={units} classes={classes} onChange={onChange} />
      <ConfirmDialog isOpen={isAsking} onClose={() => setAsking(false)} onConfirm={handleCopy} title={t('units.copyButton')} confirmLabel={t('units.copyButton')}>
        <p>{t('units.replaceAsk', { title: chosen?.title ?? '', count: units.length })}</p>
      </ConfirmDialog>
    </div>
  );
}
