/** For whoever repairs it: address, browser and stack; nothing from the book. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { copyText } from '#ui/copy-text.ts';
import styles from './error-details.module.css';

export function ErrorDetails({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('app');
  const [isCopied, setCopied] = useState(false);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const details = [location.hash, navigator.userAgent, stack].join('\n');
  return (
    <details className={styles.details}>
      <summary>{t('wrong.details')}</summary>
      <pre>{details}</pre>
      <Button size="xs" variant="default" onClick={() => void copyText(details).then(setCopied)}>
        {t(isCopied ? 'wrong.copied' : 'wrong.copy')}
      </Button>
    </details>
  );
}
