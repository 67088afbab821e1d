/**
 * The window to log in, over whatever is on the page: at the start, and in place when a session has ended. The browser's own
 * dialog lies above all others and makes the page behind it inert, so what is typed there stays as it is.
 */

import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { lookAtSession, useSession } from '#client/served/session.ts';
import { LoginForm } from './login-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SetupForm } from './setup-form.tsx';
import styles from './sign-in.module.css';

/** `setupCode`: from the one-time link. */
export function SignInWindow({ setupCode, onSetUp }: { readonly setupCode: string | undefined; readonly onSetUp: () => void }) {
  const { t } = useTranslation('sign-in');
  const { isAsked, isAway } = useSession();
  return (
    <>
      {isAway && <p role="status" className={styles.away}>{t('away')}</p>}
      {isAsked && <OpenWindow setupCode={setupCode} onSetUp={onSetUp} />}
    </>
  );
}

function OpenWindow({ setupCode, onSetUp }: { readonly setupCode: string | undefined; readonly onSetUp: () => void }) {
  const { t } = useTranslation('sign-in');
  const { person, needsSetup } = useSession();
  const [made, setMade] = useState<string>();
  // who was here before the session ended
  const [before] = useState(person);
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isSetup = needsSetup && setupCode !== undefined && made === undefined;
  const mustChange = person?.mustChange === true;
  const wasHere = before !== null && !before.mustChange;

  useEffect(() => {
    const dialog = place.current;
    const focused = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, []);

  return (
    <dialog ref={place} className={styles.window} data-whole={!wasHere || undefined} aria-labelledby={titleId} onCancel={(event) => event.preventDefault()}>
      <div className={styles.card}>
        <p className={styles.name}>{t('program')}</p>
        <h1 id={titleId} className={styles.title}>{isSetup ? t('setup') : mustChange ? t('change') : wasHere ? t('again') : t('title')}</h1>
        {wasHere && <p>{t('againSay')}</p>}
        {needsSetup && setupCode === undefined && <p>{t('needsSetup')}</p>}
        {isSetup ? (
          <SetupForm
            code={setupCode}
            onMade={(username) => {
              setMade(username);
              onSetUp();
            }}
          />
        ) : mustChange ? (
          <PasswordForm onChanged={() => void lookAtSession()} />
        ) : (
          <LoginForm username={made ?? before?.username ?? ''} />
        )}
      </div>
    </dialog>
  );
}
