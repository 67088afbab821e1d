/** The first account of the office, by the one-time link that the service printed. */

import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { askSession, type SessionAnswer } from '#client/served/session.ts';
import { FaultNote } from './fault-note.tsx';

export interface SetupFormProps {
  readonly code: string;
  readonly onMade: (username: string) => void;
}

export function SetupForm({ code, onMade }: SetupFormProps) {
  const { t } = useTranslation('sign-in');
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<SessionAnswer | null>(null);

  const send = async () => {
    setSending(true);
    const told = await askSession('POST', '/api/setup', { code, username: username.trim(), name: name.trim(), password });
    setSending(false);
    setAnswer(told);
    if (told.ok) onMade(username.trim());
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) void send();
  };

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack>
        <p>{t('setupSay')}</p>
        <FaultNote answer={answer} />
        <TextInput label={t('username')} autoComplete="username" value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
        <TextInput label={t('name')} description={t('nameHint')} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t('password')} description={t('nextHint')} type="password" autoComplete="new-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        <Button type="submit" loading={isSending}>{t('setupSubmit')}</Button>
      </Stack>
    </form>
  );
}
