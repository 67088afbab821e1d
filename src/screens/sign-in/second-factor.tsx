/** Switching the code of the telephone on and off; the password is asked each time. */

import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { askSession, lookAtSession, type SessionAnswer } from '#client/served/session.ts';
import { QrCode } from '#ui/qr-code.tsx';
import { FaultNote } from './fault-note.tsx';
import styles from './sign-in.module.css';

export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const { t } = useTranslation('sign-in');
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState('');
  const [address, setAddress] = useState<string>();
  const [answer, setAnswer] = useState<SessionAnswer | null>(null);

  const ask = async (method: 'POST' | 'DELETE', path: string, body: unknown) => {
    const told = await askSession(method, path, body);
    setAnswer(told);
    return told;
  };
  const handleStart = async () => {
    const told = await ask('POST', '/api/session/totp/new', { current });
    if (told.ok) setAddress(told.address);
  };
  const finish = async (told: SessionAnswer) => {
    if (!told.ok) return;
    setAddress(undefined);
    setCurrent('');
    setCode('');
    await lookAtSession();
  };

  return (
    <section className={styles.part} aria-label={t('secondFactor')}>
      <h3>{t('secondFactor')}</h3>
      <p>{isOn ? t('secondOn') : t('secondOff')}</p>
      <Stack>
        <FaultNote answer={answer} />
        {address === undefined ? (
          <>
            <TextInput label={t('current')} type="password" autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
            {isOn ? (
              <Button variant="default" onClick={() => void ask('DELETE', '/api/session/totp', { current }).then(finish)}>{t('secondStop')}</Button>
            ) : (
              <Button variant="default" onClick={() => void handleStart()}>{t('secondStart')}</Button>
            )}
          </>
        ) : (
          <>
            <p>{t('secondKey')}</p>
            <div className={styles.code}><QrCode text={address} label={t('secondQr')} /></div>
            <p className={styles.key}>{/[?&]secret=([A-Z2-7]+)/i.exec(address)?.[1]}</p>
            <TextInput label={t('totp')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
            <Button onClick={() => void ask('POST', '/api/session/totp', { code: code.trim() }).then(finish)}>{t('secondDone')}</Button>
          </>
        )}
      </Stack>
    </section>
  );
}
