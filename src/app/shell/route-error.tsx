/**
 * A page that failed: what it means for the person, the ways on, and the details for whoever
 * repairs it.
 */

import { Button, Group } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { copyText } from '#ui/copy-text.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import styles from './route-error.module.css';

export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const [isCopied, setCopied] = useState(false);
  const details = detailsOf(error);
  const isMissingProgram = /dynamically imported module|Importing a module|Unable to preload/i.test(details);

  const handleRetry = () => {
    if (isMissingProgram) return location.reload();
    reset();
    void router.invalidate();
  };

  return (
    <>
      <PageHeader title={t('wrong.title')} />
      <Sheet>
        <p role="alert">{t(isMissingProgram ? 'wrong.offline' : 'wrong.say')}</p>
        <Group mt="md">
          <Button onClick={handleRetry}>{t(isMissingProgram ? 'wrong.reload' : 'wrong.retry')}</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>{t('wrong.home')}</Button>
          <Button variant="default" onClick={() => void copyText(details).then(setCopied)}>
            {t(isCopied ? 'wrong.copied' : 'wrong.copy')}
          </Button>
        </Group>
        <details className={styles.details}>
          <summary>{t('wrong.details')}</summary>
          <pre>{details}</pre>
        </details>
      </Sheet>
    </>
  );
}

/** Enough for whoever repairs it, and nothing from the book beyond the address. */
function detailsOf(error: unknown): string {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [location.hash, navigator.userAgent, words].join('\n');
}
