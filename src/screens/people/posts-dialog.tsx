/** Other posts for somebody; they log in again. */

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeepPeople, type ListedPerson, type PeopleAnswer } from '#client/served/people.ts';
import { Dialog } from '#ui/dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import { PostsFields } from './posts-fields.tsx';

export function PostsDialog({ person, onClose }: { readonly person: ListedPerson; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const keep = useKeepPeople();
  const [posts, setPosts] = useState(person.posts);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<PeopleAnswer>();
  const { name, username, unit, hasLeft } = person;

  const handleSave = async () => {
    setBusy(true);
    const told = await keep.setStanding({ username, posts, hasLeft });
    setBusy(false);
    setAnswer(told);
    if (!told.ok) return;
    toast({ text: t('posts.done', { name }), tone: 'good' });
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('posts.title', { name })}
      actions={<><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button loading={isBusy} disabled={posts.length === 0} onClick={() => void handleSave()}>{t('posts.save')}</Button></>}
    >
      {answer?.ok === false && <Alert role="alert" color="red">{t(`fault.${answer.fault}`)}</Alert>}
      <PostsFields unit={unit} posts={posts} error={posts.length === 0 ? t('fault.posts') : undefined} onChange={setPosts} />
    </Dialog>
  );
}
