/** What the office does with an account: other posts, a new first password, its end, and taking it up again. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeepPeople, type ListedPerson } from '#client/served/people.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import type { FirstPassword } from '../first-passwords.tsx';
import styles from './people.module.css';
import { PostsDialog } from './posts-dialog.tsx';

export interface PersonActionsProps { readonly person: ListedPerson; readonly onPassword: (one: FirstPassword) => void }

export function PersonActions({ person, onPassword }: PersonActionsProps) {
  const { t } = useTranslation('people');
  const keep = useKeepPeople();
  const [asked, setAsked] = useState<'posts' | 'password' | 'leave'>();
  const [isBusy, setBusy] = useState(false);
  const { name, username, posts, hasLeft } = person;
  const close = () => setAsked(undefined);

  const setStanding = async (left: boolean) => {
    setBusy(true);
    const answer = await keep.setStanding({ username, posts, hasLeft: left });
    setBusy(false);
    close();
    toast(answer.ok ? { text: t(left ? 'leave.done' : 'rejoin.done', { name }), tone: 'good' } : { text: t(`fault.${answer.fault}`), tone: 'bad' });
  };
  const handlePassword = async () => {
    setBusy(true);
    const answer = await keep.newPassword(username);
    setBusy(false);
    close();
    if (answer.ok && answer.password !== undefined) onPassword({ name, username, password: answer.password });
    else if (!answer.ok) toast({ text: t(`fault.${answer.fault}`), tone: 'bad' });
  };

  if (hasLeft) return <Button size="xs" variant="default" loading={isBusy} aria-label={t('rejoin.of', { name })} onClick={() => void setStanding(false)}>{t('rejoin.do')}</Button>;
  return (
    <div className={styles.actions}>
      <Button size="xs" variant="default" aria-label={t('posts.of', { name })} onClick={() => setAsked('posts')}>{t('posts.do')}</Button>
      <Button size="xs" variant="default" aria-label={t('password.of', { name })} onClick={() => setAsked('password')}>{t('password.do')}</Button>
      <Button size="xs" variant="default" aria-label={t('leave.of', { name })} onClick={() => setAsked('leave')}>{t('leave.do')}</Button>
      {asked === 'posts' && <PostsDialog person={person} onClose={close} />}
      <ConfirmDialog isOpen={asked === 'password'} onClose={close} onConfirm={() => void handlePassword()} isBusy={isBusy} title={t('password.title', { name })} confirmLabel={t('password.do')}>
        <p>{t('password.ask')}</p>
      </ConfirmDialog>
      <ConfirmDialog isOpen={asked === 'leave'} onClose={close} onConfirm={() => void setStanding(true)} isBusy={isBusy} tone="bad" title={t('leave.title', { name })} confirmLabel={t('leave.do')}>
        <p>{t('leave.ask')}</p>
      </ConfirmDialog>
    </div>
  );
}
