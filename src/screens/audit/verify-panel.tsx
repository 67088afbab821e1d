/** Checks the whole chain on demand and says what it found. */

import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile, useBackup } from '#client/backup.ts';
import { useVerify } from '#client/book-queries.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { toast } from '#ui/toast-store.ts';
import styles from './audit.module.css';

interface VerifyPanelProps {
  readonly book: string;
  readonly title: string;
  readonly mayBackUp: boolean;
}

export function VerifyPanel({ book, title, mayBackUp }: VerifyPanelProps) {
  const { t } = useTranslation(['audit', 'workflow', 'client']);
  const sentence = useRefusalText();
  const verify = useVerify(book);
  const backup = useBackup();
  const answer = verify.data;

  const handleSave = () =>
    backup.mutate({ book }, {
      onSuccess: (text) => saveAsFile(`${title}.json`, text),
      onError: (error) => toast({ text: sentence(refusalFrom(error)), tone: 'bad' }),
    });

  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => void verify.refetch()} loading={verify.isFetching}>{t('verify')}</Button>
        {mayBackUp && <Button variant="default" onClick={handleSave} loading={backup.isPending}>{t('save')}</Button>}
      </div>
      <div role="status">
        {verify.isError && <Alert color="red" role="alert">{sentence(refusalFrom(verify.error))}</Alert>}
        {answer?.ok === true && (
          <Alert color="green" title={t('sound', { length: answer.length })}>
            {t('head')} <code className={styles.hash}>{answer.head}</code>
          </Alert>
        )}
        {answer?.ok === false && answer.fault !== null && (
          <Alert color="red" title={t('broken', { number: answer.fault.seq + 1, fault: t(`client:chain.${answer.fault.code}`) })} />
        )}
      </div>
    </>
  );
}
