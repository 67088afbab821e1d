/**
 * The frame of a form that saves itself: what became of the draft, the fields, the buttons at the foot.
 *
 * Enter in a field is no decision to put something on record; the button is.
 *
 * Imports: client, ui.
 */

import type { ReactNode } from 'react';
import { Alert } from '@mantine/core';

import { saveAsFile } from '#client/backup.ts';
import type { DraftHandle } from '#client/drafts.ts';
import { TwoVersions } from '#ui/two-versions.tsx';
import styles from './draft-form.module.css';
import { DraftSaveState } from './draft-save-state.tsx';
import { DraftTrouble } from './draft-trouble.tsx';

export interface DraftFormProps<Content> {
  readonly title: string;
  readonly draft: DraftHandle<Content>;
  /** What was typed, for two versions side by side and for a file when it cannot be saved. */
  readonly textOf: (content: Content) => string;
  /** Why the last try was refused. */
  readonly refused: string | undefined;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

export function DraftForm<Content>({ title, draft, textOf, refused, actions, children }: DraftFormProps<Content>) {
  const mine = draft.content === undefined ? '' : textOf(draft.content);
  return (
    <form aria-label={title} noValidate className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${title}.txt`, `\ufeff${mine}`, 'text/plain')} />
      {draft.conflict !== null && <TwoVersions mine={mine} theirs={textOf(draft.conflict.content)} onKeepMine={draft.keepMine} onTakeTheirs={draft.takeOther} />}
      {children}
      {refused !== undefined && <Alert role="alert" color="red">{refused}</Alert>}
      <div className={styles.foot}>
        <DraftSaveState draft={draft} />
        {actions}
      </div>
    </form>
  );
}
