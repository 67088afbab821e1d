/** A new password instead of the current one: after the first login, or when somebody wants it. */

import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { askSession, type SessionAnswer } from '#client/served/session.ts';
import { FaultNote } from './fault-note.tsx';

export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation('sign-in');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<SessionAnswer | null>(null);
  const [differs, setDiffers] = useState(false);

  const send = async () => {
    setSending(true);
    const told = await askSession('POST', '/api/session/password', { current, next });
    setSending(false);
    setAnswer(told);
    if (!told.ok) return;
    setCurrent('');
    setNext('');
    setRepeated('');
    onChanged();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setDiffers(next !== repeated);
    if (next === repeated && !isSending) void send();
  };

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack>
        <FaultNote answer={answer} />
        {answer?.ok === true && <Alert role="status" color="green">{t('changed')}</Alert>}
        <TextInput label={t('current')} type="password" autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
        <TextInput label={t('next')} description={t('nextHint')} type="password" autoComplete="new-password" value={next} onChange={(event) => setNext(event.currentTarget.value)} />
        <TextInput label={t('repeat')} error={differs && t('differs')} type="password" autoComplete="new-password" value={repeated} onChange={(event) => setRepeated(event.currentTarget.value)} />
        <Button type="submit" loading={isSending}>{t('changeSubmit')}</Button>
      </Stack>
    </form>
  );
}
