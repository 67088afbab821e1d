/** The second signature: by somebody other than who proposed, agreeing, or refusing with a reason. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { DeskFraud } from '#view/desk.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useDeskOnShow } from './desk-context.ts';
import styles from './matter.module.css';
import { RefusalNote } from './refusal-note.tsx';

export function FraudSignature({ fraud, proposer }: { readonly fraud: DeskFraud; readonly proposer: string }) {
  const { t } = useTranslation('desk');
  const { person } = useActor();
  const { view, send, newest } = useDeskOnShow();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  // what the person was looking at; after a refusal, what stands now
  const [seen, setSeen] = useState(fraud.revision);

  const sign = async (agreed: boolean) => {
    setTried(!agreed);
    if (!agreed && reason.trim() === '') return;
    setBusy(true);
    const refused = await send({ kind: 'signFraud', unit: view.unit.id, seen, agreed, reason: reason.trim() });
    setBusy(false);
    setRefusal(refused);
    if (refused?.code === 'changedMeanwhile') setSeen(newest(view.unit.id)?.fraud.revision ?? seen);
  };

  if (person === proposer) return <p className={styles.waiting}><span aria-hidden="true">! </span>{t('fraud.notYourself', { person })}</p>;
  return (
    <section className={styles.form} aria-label={t('fraud.sign')}>
      <h3>{t('fraud.sign')}</h3>
      <TextAreaField label={t('fraud.signReason')} value={reason} onChange={setReason} maxLength={2000} {...(isTried && reason.trim() === '' ? { error: t('fraud.refuseReason') } : {})} />
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button variant="default" loading={isBusy} onClick={() => void sign(true)}>{t('fraud.agree')}</Button>
        <Button variant="default" loading={isBusy} onClick={() => void sign(false)}>{t('fraud.refuse')}</Button>
      </div>
    </section>
  );
}
