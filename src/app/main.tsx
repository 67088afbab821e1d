/**
 * The front door: styles, words, then the program.
 *
 * public/boot.js has looked at the browser before; in one too old its notice stays on the page.
 */

import './polyfills.ts';
import '#ui/styles.ts';

import { createRoot } from 'react-dom/client';

import { RefusalError } from '#workflow/refusal.ts';
import { startLanguage } from './language.ts';
import { Program } from './program.tsx';
import { isServed } from './transport.ts';

async function start(place: HTMLElement): Promise<void> {
  await startLanguage();
  if (isServed) await (await import('./served.tsx')).comeIn();
  createRoot(place, {
    // A refusal that reaches a page's boundary is an answer, not a fault of the program.
    onCaughtError: (error) => {
      if (!(error instanceof RefusalError)) reportError(error);
    },
  }).render(<Program />);
}

const html = document.documentElement;
const place = document.getElementById('root');
if (place !== null && html.className !== 'too-old' && html.className !== 'from-file') {
  html.className = '';
  void start(place);
}
