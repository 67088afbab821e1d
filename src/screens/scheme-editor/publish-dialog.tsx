/** Publishing: from which day it holds, what is said about it, and the hash it will bear for good. */

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import type { DraftHandle } from '#client/drafts.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useLibraryAside, useLibraryCommand, type SchemeDraft } from '#client/scheme-library.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import styles from './editor.module.css';
import type { Checks } from './use-checks.ts';

export interface PublishDialogProps {
  readonly draft: Pick<DraftHandle<SchemeDraft | null>, 'discard'>;
  readonly content: SchemeDraft;
  readonly checks: Checks;
  readonly onChange: (publication: SchemeDraft['publication']) => void;
  readonly onClose: () => void;
}

export function PublishDialog({ draft, content, checks: { sound, faults }, onChange, onClose }: PublishDialogProps) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const sentence = useRefusalText();
  const navigate = useNavigate();
  // without waiting: the page behind must not vanish while the list is fetched
  const library = useLibraryAside();
  const publish = useLibraryCommand();
  const { publication } = content;
  const versions = library?.published.filter(({ id }) => id === content.scheme.id).length ?? 0;

  const handlePublish = () => {
    if (sound === null) return;
    publish.mutate({ kind: 'publishScheme', seen: versions, scheme: sound, from: publication.from, note: publication.note }, {
      onSuccess: ({ hash }) => {
        // what was published stays; the draft has done its work
        void draft.discard();
        toast({ text: t('publish.done', { title: say(sound.title) }), tone: 'good' });
        void navigate({ to: '/scheme/$id', params: { id: sound.id }, search: { published: hash ?? '' } });
      },
    });
  };

  return (
    <Dialog
      isOpen title={t('publish.title')} onClose={onClose} width="wide"
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('publish.back')}</Button>
          <Button disabled={sound === null || library === undefined || publication.from === ''} loading={publish.isPending} onClick={handlePublish}>{t('publish.confirm')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('publish.say', { title: say(content.scheme.title), version: versions + 1 })}</p>
        {sound === null && <p className={styles.bad}>{t('publish.faults', { count: faults.length })}</p>}
        <DateField label={t('publish.from')} description={t('publish.fromNote')} value={publication.from} onChange={(from) => onChange({ ...publication, from })} isRequired />
        <TextAreaField label={t('publish.note')} value={publication.note} onChange={(note) => onChange({ ...publication, note })} maxLength={2000} />
        {sound !== null && <p>{t('publish.hash')} <code className={styles.hash}>{schemeHash(sound)}</code></p>}
        {publish.isError && <p role="alert" className={styles.bad}>{t('publish.failed', { reason: sentence(refusalFrom(publish.error)) })}</p>}
      </div>
    </Dialog>
  );
}
