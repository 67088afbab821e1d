/** In the top bar of a server's page: who is logged in, which of their posts they take, their account, the way out. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { askSession, takePost, useSession } from '#client/served/session.ts';
import { Choice } from '#ui/choice.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import styles from './sign-in.module.css';

export function AccountMenu() {
  const { t } = useTranslation('sign-in');
  const person = useSession((standing) => standing.person);
  const actor = useActor();
  const [isOpen, setOpen] = useState(false);
  if (person === null) return null;

  const handlePost = (role: string) => {
    const chosen = person.posts.find((post) => post === role);
    if (chosen !== undefined) takePost(person, chosen);
  };
  const handleLeave = () => {
    void askSession('DELETE', '/api/session').then(({ ok }) => ok && location.reload());
  };

  return (
    <div className={styles.account}>
      {person.posts.length > 1 && (
        <Choice label={t('post')} value={actor.role} options={person.posts.map((post) => ({ value: post, label: t(`posts.${post}`) }))} onChange={handlePost} />
      )}
      <Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setOpen(true)}>{person.name}</Button>
      <Button variant="default" size="xs" onClick={handleLeave}>{t('leave')}</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('account')}>
        <section className={styles.part} aria-label={t('changeOwn')}>
          <h3>{t('changeOwn')}</h3>
          <PasswordForm onChanged={() => undefined} />
        </section>
        <SecondFactor isOn={person.hasTotp} />
      </Dialog>
    </div>
  );
}
