/** Day and way in which a paper reached the unit, with proof of it. */

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import type { DeliveryMethod } from '#ledger/notice-fields.ts';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { shanghaiDay } from '#workflow/working-days.ts';
import { EvidenceEditor } from './evidence-editor.tsx';
import styles from './draft-form.module.css';

export interface Delivery { readonly on: string; readonly how: DeliveryMethod; readonly words: string; readonly evidence: Evidence[] }

const ways: readonly DeliveryMethod[] = ['officeSystem', 'documentExchange', 'inPerson', 'post'];

export interface DeliveryDialogProps {
  readonly book: string;
  readonly title: string;
  readonly say: string;
  readonly confirmLabel: string;
  readonly earliest?: string;
  readonly isBusy: boolean;
  readonly refused: string | undefined;
  readonly onClose: () => void;
  readonly onDeliver: (delivery: Delivery) => Promise<void>;
}

export function DeliveryDialog({ book, title, say, confirmLabel, earliest, isBusy, refused, onClose, onDeliver }: DeliveryDialogProps) {
  const { t } = useTranslation(['rectification', 'ui']);
  const today = shanghaiDay(new Date().toISOString());
  const [on, setOn] = useState(today);
  const [how, setHow] = useState<DeliveryMethod>('officeSystem');
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
          <Button loading={isBusy} onClick={() => void onDeliver({ on, how, words: words.trim(), evidence: [...evidence] })}>{confirmLabel}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{say}</p>
        <DateField label={t('delivery.on')} value={on} onChange={setOn} max={today} {...(earliest === undefined ? {} : { min: earliest })} isRequired error={refused} />
        <NativeSelect
          label={t('delivery.how')}
          value={how}
          onChange={(event) => setHow(ways.find((way) => way === event.currentTarget.value) ?? 'officeSystem')}
          data={ways.map((way) => ({ value: way, label: t(`how.${way}`) }))}
        />
        <TextAreaField label={t('delivery.words')} description={t('delivery.wordsNote')} value={words} onChange={setWords} maxLength={500} />
        <EvidenceEditor book={book} label={t('delivery.evidence')} evidence={evidence} onChange={setEvidence} />
      </div>
    </Dialog>
  );
}
