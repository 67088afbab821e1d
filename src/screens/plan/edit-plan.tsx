/**
 * The office's plan, kept as a draft until it is saved into the book.
 *
 * Two versions are never merged in silence: a plan that somebody else saved, and a draft from another
 * window, are shown beside what is typed here.
 *
 * Imports: client, ui.
 */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDraft } from '#client/drafts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useText } from '#ui/use-text.ts';
import type { PlanView } from '#view/plan.ts';
import { planFields, type PlanFields } from '../plan-fields.ts';
import { PlanDifference } from './plan-difference.tsx';
import type { PlanDraft } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';

export interface EditPlanProps { readonly book: string; readonly view: PlanView; readonly scheme: Scheme }

export function EditPlan(props: EditPlanProps) {
  // a draft that is gone, or was replaced, is read anew into a fresh form
  const [round, setRound] = useState(0);
  return <PlanDraftEditor key={round} {...props} onAnew={() => setRound(round + 1)} />;
}

function PlanDraftEditor({ book, view, scheme, onAnew }: EditPlanProps & { readonly onAnew: () => void }) {
  const { t } = useTranslation('plan');
  const say = useText();
  const draft = useDraft<PlanDraft | null>(book, 'plan', null);
  const [formKey, setFormKey] = useState(0);
  if (draft.content === undefined) return <SkeletonBlock label={t('title')} rows={8} />;

  const inBook = planFields(view, view.bands);
  const mine = draft.content ?? { seen: view.revision, fields: inBook };
  const stageTitles = view.stages.map(({ title }) => say(title));
  const versions = (theirs: PlanFields) => ({
    mine: <PlanDifference plan={mine.fields} from={theirs} stageTitles={stageTitles} />,
    theirs: <PlanDifference plan={theirs} from={mine.fields} stageTitles={stageTitles} />,
  });
  const isOld = draft.content !== null && mine.seen !== view.revision;
  const handleTakeOther = () => {
    draft.takeOther();
    setFormKey(formKey + 1);
  };
  const handleGone = () => void draft.discard().then(onAnew);

  return (
    <>
      {draft.conflict !== null && (
        <TwoVersions {...versions(draft.conflict.content?.fields ?? inBook)} onKeepMine={draft.keepMine} onTakeTheirs={handleTakeOther} />
      )}
      {isOld && (
        <TwoVersions note={t('theirsNewer')} {...versions(inBook)} onKeepMine={() => draft.change({ ...mine, seen: view.revision })} onTakeTheirs={handleGone} />
      )}
      <PlanForm key={formKey} book={book} view={view} scheme={scheme} draft={draft} mine={mine} isOld={isOld} onGone={handleGone} />
    </>
  );
}
