/**
 * The program where a server answers: its own way to the API, and the window to log in, which has a root of its own so that it
 * lies over the program without disturbing it.
 *
 * Imports: react-dom, client, screens. Loaded only where the page says that a server sent it.
 */

import { createRoot } from 'react-dom/client';

import type { Transport } from '#client/api-client.ts';
import { askServer, listenToServer } from '#client/served/server-transport.ts';
import { signedInAgain } from '#client/served/session.ts';
import { SignInWindow } from '#screens/sign-in/sign-in-window.tsx';
import { LookProvider } from '#ui/look-provider.tsx';
import { loadWords } from './language.ts';
import { LanguageSwitch } from './shell/language-switch.tsx';

/** Resolves when somebody is logged in. */
export async function comeIn(): Promise<void> {
  await loadWords(['sign-in']);
  const place = document.createElement('div');
  document.body.append(place);
  const setupCode = /[?&]setup=([\w-]+)/.exec(location.hash)?.[1];
  const city = /[?&]city=(unknown|failed)/.exec(location.search)?.[1];
  // told once: a page loaded anew has nothing to say of it
  if (city !== undefined) history.replaceState(null, '', location.pathname + location.hash);
  const forgetCode = () => {
    location.hash = '#/';
  };
  createRoot(place).render(
    <LookProvider>
      <SignInWindow setupCode={setupCode} cityFault={city === undefined ? undefined : city === 'unknown' ? 'cityUnknown' : 'cityFailed'} onSetUp={forgetCode} languageChoice={<LanguageSwitch />} />
    </LookProvider>,
  );
  await signedInAgain();
}

export const served: { readonly transport: Transport; readonly onChange: (listener: (book: string) => void) => () => void } = {
  transport: askServer,
  // what changed is not said: everything on show is asked for again, and mostly answered "as before"
  onChange: (listener) => listenToServer(() => listener('')),
};
