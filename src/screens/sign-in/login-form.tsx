/** User name and password; the code of the telephone where somebody has switched it on. */

import { Button, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { askSession, lookAtSession, useSession, type SessionAnswer, type SignInFault } from '#client/served/session.ts';
import { FaultNote } from './fault-note.tsx';

export interface LoginFormProps {
  readonly username: string;
  /** To begin with. */
  readonly fault: SignInFault | undefined;
  /** There is a page behind, with what was typed: nothing may lead away from it. */
  readonly isAgain: boolean;
}

export function LoginForm({ username: known, fault, isAgain }: LoginFormProps) {
  const { t } = useTranslation('sign-in');
  const hasOidc = useSession((standing) => standing.hasOidc);
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isSecond, setSecond] = useState(false);
  const [isSending, setSending] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<SessionAnswer | null>(fault === undefined ? null : { ok: false, fault });

  useEffect(() => {
    // the field of the password, which had the focus, is gone
    if (isSecond) codeField.current?.focus();
  }, [isSecond]);

  const handleBack = () => {
    setSecond(false);
    setAnswer(null);
    setPassword('');
    setCode('');
  };
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
          <TextInput ref={codeField} label={t('totp')} description={t('totpHint')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        ) : (
          <>
            <TextInput label={t('username')} autoComplete="username" value={username} onChange={(event) => setUsername(event.currentTarget.value)} />
            <TextInput label={t('password')} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
          </>
        )}
        <Button type="submit" loading={isSending}>{t('submit')}</Button>
        {isSecond && <Button variant="default" onClick={handleBack}>{t('back')}</Button>}
        {hasOidc && !isSecond && <Button component="a" variant="default" href="/api/auth/city" {...(isAgain ? { target: '_blank', rel: 'noopener' } : {})}>{t(isAgain ? 'cityAgain' : 'city')}</Button>}
      </Stack>
    </form>
  );
}
