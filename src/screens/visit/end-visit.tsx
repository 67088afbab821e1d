/** Leaving: what it was like, and that nothing was found where nothing was recorded. What is typed is kept on the device. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EvidenceKeepingContext } from '#client/evidence-keeping.ts';
import { useSiteDraft } from '#client/site/site-draft.ts';
import { siteEvidence } from '#client/site/site-evidence.ts';
import type { RecordingPlace } from '#client/site/use-recording.ts';
import type { Evidence } from '#ledger/fields.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { useFormDraftOf } from '../use-form-draft.ts';
import styles from './visit.module.css';

interface Ending { readonly words: string; readonly evidence: readonly Evidence[] }
const empty: Ending = { words: '', evidence: [] };

export interface EndVisitProps {
  readonly place: RecordingPlace;
  readonly visit: string;
  readonly problems: number;
  readonly isBusy: boolean;
  readonly onEnd: (ending: Ending) => Promise<void>;
}

export function EndVisit({ place, visit, problems, isBusy, onEnd }: EndVisitProps) {
  const { t } = useTranslation('visit');
  const draft = useSiteDraft(`visit:end ${visit}`, empty);
  const { content = empty, update } = useFormDraftOf(draft, empty);
  const [isSent, setSent] = useState(false);

  const handleEnd = async () => {
    if (isBusy || isSent) return;
    setSent(true);
    await onEnd({ words: content.words.trim(), evidence: content.evidence });
    setSent(false);
  };
  return (
    <EvidenceKeepingContext value={siteEvidence}>
      <form className={styles.part} aria-label={t('end.title')} noValidate onSubmit={(event) => event.preventDefault()}>
        <h2>{t('end.title')}</h2>
        <TextAreaField id="visit-words" label={t('end.words')} value={content.words} minRows={3} maxLength={2000} onChange={(words) => update((now) => ({ ...now, words }))} />
        <EvidenceEditor book={place.book} label={t('end.evidence')} evidence={content.evidence} isOnSite onChange={(change) => update((now) => ({ ...now, evidence: change(now.evidence) }))} />
        <p className={styles.quiet}>{t('end.sure')}</p>
        <Button size="lg" variant={problems === 0 ? 'default' : 'filled'} loading={isBusy} onClick={() => void handleEnd()}>{problems === 0 ? t('end.nothing') : t('end.found', { count: problems })}</Button>
      </form>
    </EvidenceKeepingContext>
  );
}
