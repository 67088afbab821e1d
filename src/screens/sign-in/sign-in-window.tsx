/**
 * The window to log in, over whatever is on the page: at the start, and in place when a session has ended. The browser's own
 * dialog lies above all others and makes the page behind it inert, so what is typed there stays as it is.
 */

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { lookAtSession, useSession, type SignInFault } from '#client/served/session.ts';
import { LoginForm } from './login-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SetupForm } from './setup-form.tsx';
import styles from './sign-in.module.css';

export interface SignInWindowProps {
  /** From the one-time link. */
  readonly setupCode: string | undefined;
  /** What the way back from the city's sign-on said. */
  readonly cityFault: SignInFault | undefined;
  readonly onSetUp: () => void;
  /** For whoever is not logged in yet: the bar of the program is out of reach behind the window. */
  readonly languageChoice: ReactNode;
}

export function SignInWindow(props: SignInWindowProps) {
  const { t } = useTranslation('sign-in');
  const { isAsked, isAway } = useSession();
  return (
    <>
      {isAway && <p role="status" className={styles.away}>{t('away')}</p>}
      {isAsked && <OpenWindow {...props} />}
    </>
  );
}

function OpenWindow({ setupCode, cityFault, onSetUp, languageChoice }: SignInWindowProps) {
  const { t } = useTranslation('sign-in');
  const { person, last, needsSetup } = useSession();
  const [made, setMade] = useState<string>();
  // who was here before the session ended
  const [before] = useState(last);
  const place = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isSetup = needsSetup && setupCode !== undefined && made === undefined;
  const mustChange = person?.mustChange === true;
  const wasHere = before !== null && !before.mustChange;

  useEffect(() => {
    const dialog = place.current;
    const focused = document.activeElement;
    dialog?.showModal();
    // ready to be typed into; whose it is stands there already when somebody was here
    dialog?.querySelector<HTMLInputElement>(wasHere ? 'input[type="password"]' : 'input')?.focus();
    return () => {
      dialog?.close();
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, [wasHere]);

  return (
    <dialog ref={place} className={styles.window} data-whole={!wasHere || undefined} aria-labelledby={titleId} onCancel={(event) => event.preventDefault()}>
      <div className={styles.card}>
        <div className={styles.head}>
          <p className={styles.name}>{t('program')}</p>
          {!wasHere && languageChoice}
        </div>
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
          <LoginForm username={made ?? before?.username ?? ''} fault={wasHere ? undefined : cityFault} isAgain={wasHere} />
        )}
      </div>
    </dialog>
  );
}
