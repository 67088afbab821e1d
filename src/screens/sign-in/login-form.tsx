/** User name and password; the code of the telephone where somebody has switched it on. */

import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { askSession, lookAtSession, useSession, type SessionAnswer } from '#client/served/session.ts';
import { FaultNote } from './fault-note.tsx';

export function LoginForm({ username: known }: { readonly username: string }) {
  const { t } = useTranslation('sign-in');
  const hasOidc = useSession((standing) => standing.hasOidc);
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isSecond, setSecond] = useState(false);
  const [isSending, setSending] = useState(false);
  const [answer, setAnswer] = useState<SessionAnswer | null>(null);

  const send = async () => {
    setSending(true);
    const told = isSecond ? await askSession('POST', '/api/session/totp', { code: code.trim() }) : await askSession('POST', '/api/session', { username: username.trim(), password });
    setSending(false);
    setAnswer(told);
    if (!told.ok) return;
    if (told.needsTotp === true) setSecond(true);
    else await lookAtSession().catch(() => setAnswer({ ok: false, fault: 'unreachable' }));
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) void send();
  };

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack>
        <FaultNote answer={answer} />
        {isSecond ? (
          <TextInput label={t('totp')} description={t('totpHint')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} data-autofocus />
        ) : (
          <>
            <TextInput label={t('username')} autoComplete="username" value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
            <TextInput label={t('password')} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
          </>
        )}
        <Button type="submit" loading={isSending}>{t('submit')}</Button>
        {hasOidc && <Button component="a" variant="default" href="/api/auth/city">{t('city')}</Button>}
      </Stack>
    </form>
  );
}
