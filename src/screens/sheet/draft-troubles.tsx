/**
 * Everything that can stand in the way of a sheet, above the work: not saved, changed in another
 * window, refused. Each says why, and the typed work can always be taken out as a file.
 *
 * Imports: client, ui.
 */

import type { DraftHandle } from '#client/drafts.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { TwoVersions } from '#ui/two-versions.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import type { AboutSheet } from './about.ts';
import { RefusedNote } from './refused-note.tsx';
import type { SheetContent } from './sheet-content.ts';
import { useSaveTyped, useVersionLines } from './typed-words.ts';
import { VersionLines } from './version-lines.tsx';

export interface DraftTroublesProps {
  readonly about: AboutSheet;
  readonly draft: DraftHandle<SheetContent>;
  readonly content: SheetContent;
  readonly refusal: Refusal | undefined;
}

export function DraftTroubles({ about, draft, content, refusal }: DraftTroublesProps) {
  const saveTyped = useSaveTyped(about);
  const linesOf = useVersionLines(about.sheet);
  const handleSave = () => saveTyped(content);
  const { conflict } = draft;
  return (
    <>
      <DraftTrouble draft={draft} onSaveToFile={handleSave} />
      {conflict !== null && (
        <TwoVersions
          mine={<VersionLines lines={linesOf(content, conflict.content)} />}
          theirs={<VersionLines lines={linesOf(conflict.content, content)} />}
          onKeepMine={draft.keepMine}
          onTakeTheirs={draft.takeOther}
        />
      )}
      {refusal !== undefined && <RefusedNote about={about} refusal={refusal} onSaveToFile={handleSave} />}
    </>
  );
}
