/** The workshop: one scheme being written, by its table and its forms, checked while it is typed. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useDraft } from '#client/drafts.ts';
import { draftKey, libraryBook, type SchemeDraft } from '#client/scheme-library.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { mayDoInLibrary } from '#workflow/policy.ts';
import { Editor } from './editor.tsx';

const route = getRouteApi('/schemes/drafts/$draft');

export function SchemeEditorScreen() {
  const { draft } = route.useParams();
  const { t } = useTranslation('scheme-editor');
  const { role } = useActor();
  if (!mayDoInLibrary(role, 'editSchemes')) return <Nothing reason={t('officeOnly')} />;
  return <OpenDraft key={draft} id={draft} />;
}

function OpenDraft({ id }: { readonly id: string }) {
  const { t } = useTranslation('scheme-editor');
  const draft = useDraft<SchemeDraft | null>(libraryBook, draftKey(id), null);
  if (draft.content === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;
  if (draft.content === null) return <Nothing reason={t('noDraft')} />;
  return <Editor id={id} draft={draft} content={draft.content} />;
}

function Nothing({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('scheme-editor');
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState reason={reason} action={<Button variant="default" renderRoot={(props) => <Link to="/schemes" {...props} />}>{t('toList')}</Button>} />
    </>
  );
}

