/**
 * Half-typed work that could not be saved: why, and how to take it out of the page as a file.
 *
 * While it stands, closing the window asks first.
 *
 * Imports: client, ui.
 */

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '@mantine/core';

import type { DraftHandle } from '#client/drafts.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { StorageTrouble } from '#ui/storage-trouble.tsx';

interface DraftTroubleProps<Content> {
  readonly draft: Pick<DraftHandle<Content>, 'state' | 'flush' | 'conflict'>;
  readonly onSaveToFile: () => void;
}

export function DraftTrouble<Content>({ draft, onSaveToFile }: DraftTroubleProps<Content>) {
  const { t } = useTranslation('screens');
  const say = useRefusalText();
  const refusal = draft.state.kind === 'failed' ? draft.state.refusal : undefined;
  useLeaveWarning(refusal !== undefined);

  // two versions are chosen from, not repaired
  if (refusal === undefined || draft.conflict !== null || refusal.code === 'draftChanged') return null;
  const common = { onSaveToFile, onRetry: () => void draft.flush() };
  if (refusal.code === 'storeFull') return <StorageTrouble fault="full" {...common} />;
  if (refusal.code === 'storeBlocked') return <StorageTrouble fault="blocked" {...common} />;
  return (
    <Alert color="red" role="alert" title={t('draft.notSaved')} mb="md">
      {say(refusal)} <button type="button" onClick={onSaveToFile}>{t('draft.toFile')}</button>
    </Alert>
  );
}

function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOn]);
}
