/**
 * Typed work that was not submitted, on a sheet that takes no more: never thrown away unasked.
 *
 * Imports: ui.
 */

import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useRefusalText } from '#client/refusal-text.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { Refusal } from '#workflow/refusal.ts';
import type { AboutSheet } from './about.ts';
import { contentOf, type SheetContent } from './sheet-content.ts';
import { useSaveTyped, useVersionLines } from './typed-words.ts';
import { VersionLines } from './version-lines.tsx';

export interface LeftDraftProps {
  readonly about: AboutSheet;
  readonly content: SheetContent;
  readonly refusal: Refusal | undefined;
  readonly onDiscard: () => void;
}

export function LeftDraft({ about, content, refusal, onDiscard }: LeftDraftProps) {
  const { t } = useTranslation('sheet');
  const say = useRefusalText();
  const saveTyped = useSaveTyped(about);
  const linesOf = useVersionLines(about.sheet);
  const [isAsked, setAsked] = useState(false);
  return (
    <Alert color="yellow" role="alert" title={t('left.title')} mb="md">
      {refusal !== undefined && <p>{say(refusal)}</p>}
      <p>{t('left.say')}</p>
      <details>
        <summary>{t('left.show')}</summary>
        <VersionLines lines={linesOf(content, contentOf(about.view.rows, about.sheet.form.form))} />
      </details>
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={() => saveTyped(content)}>{t('refused.toFile')}</Button>
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>{t('left.discard')}</Button>
      </Group>
      <ConfirmDialog isOpen={isAsked} onClose={() => setAsked(false)} onConfirm={onDiscard} title={t('left.discard')} confirmLabel={t('left.discard')} tone="bad">
        <p>{t('left.discardSay')}</p>
      </ConfirmDialog>
    </Alert>
  );
}
