/** The sample offices: load them, or put them back to how they were. */

import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useSamples } from '#client/samples.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { toast } from '#ui/toast-store.ts';
import styles from './samples.module.css';

export interface SamplesProps {
  /** Sample years that are here now. */
  readonly present: readonly string[];
}

/** Nothing where this program came without samples. */
export function Samples({ present }: SamplesProps) {
  const { t } = useTranslation('home');
  const samples = useSamples();
  const [isAsking, setAsking] = useState(false);
  if (samples === null) return null;
  const { loading, progress } = samples;

  const handleLoad = () => {
    setAsking(false);
    // as a promise: the years that appear meanwhile may move this part of the page, and nobody would be told
    loading.mutateAsync({ instead: present }).then(() => toast({ text: t('samples.loaded'), tone: 'good' }), () => undefined);
  };

  return (
    <div className={styles.samples}>
      <Button variant="default" loading={loading.isPending} onClick={() => (present.length === 0 ? handleLoad() : setAsking(true))}>
        {t(present.length === 0 ? 'samples.load' : 'samples.reset')}
      </Button>
      {loading.isPending && (
        <div className={styles.progress} role="status">
          <span>{t('samples.loading')}</span>
          {progress !== null && progress.of > 0 && <ProgressBar label={t('samples.loading')} isLabelHidden value={progress.done} of={progress.of} />}
        </div>
      )}
      {loading.isError && <Suspense fallback={null}><Failed error={loading.error} /></Suspense>}
      <ConfirmDialog isOpen={isAsking} onClose={() => setAsking(false)} onConfirm={handleLoad} title={t('samples.reset')} confirmLabel={t('samples.reset')}>
        <p>{t('samples.resetAsk')}</p>
      </ConfirmDialog>
    </div>
  );
}

/** The sentence is fetched when there is one to say. */
function Failed({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('home');
  const sentence = useRefusalText();
  return <p role="alert" className={styles.failed}>{t('samples.failed', { reason: sentence(refusalFrom(error)) })}</p>;
}
