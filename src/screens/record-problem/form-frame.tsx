/**
 * The frame of both forms: how the draft stands, the fields, what stands beside, the button at the
 * thumb.
 *
 * Imports: client, ui.
 */

import { Alert, Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import type { DraftHandle } from '#client/drafts.ts';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useComposing } from '../composing.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import styles from './form-frame.module.css';

export interface FormFrameProps<Content> {
  readonly draft: DraftHandle<Content>;
  readonly title: string;
  readonly isRestored: boolean;
  readonly onClear: () => void;
  /** What was typed, as plain text, for when it cannot be saved. */
  readonly textToSave: string;
  readonly onSave: () => void;
  readonly beside?: ReactNode;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

export function FormFrame<Content extends { readonly words: string }>(props: FormFrameProps<Content>) {
  const { draft, title, isRestored, onClear, textToSave, onSave, beside, actions, children } = props;
  const { t } = useTranslation('record-problem');
  const composing = useComposing();

  const handleKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || composing.isOn() || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      onSave();
    }
  };

  return (
    <form
      className={styles.frame}
      aria-label={title}
      noValidate
      onSubmit={(event) => event.preventDefault()} // Enter in a field is no decision to put something on record
      onKeyDown={handleKey}
      {...composing.props}
    >
      <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${title}.txt`, `\ufeff${textToSave}`, 'text/plain')} />
      {draft.conflict !== null && (
        <TwoVersions mine={draft.content?.words ?? ''} theirs={draft.conflict.content.words} onKeepMine={draft.keepMine} onTakeTheirs={draft.takeOther} />
      )}
      {isRestored && (
        <Alert color="blue" mb="md" title={t('restored.title')}>
          {t('restored.say')} <Button size="compact-sm" variant="default" onClick={onClear}>{t('restored.clear')}</Button>
        </Alert>
      )}
      <div className={styles.columns}>
        <div className={styles.fields}>{children}</div>
        {beside}
      </div>
      <div className={styles.foot}>
        <DraftSaveState draft={draft} />
        {actions}
      </div>
    </form>
  );
}
