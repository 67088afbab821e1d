/**
 * The front door: styles, words, then the program.
 *
 * public/boot.js has looked at the browser before; in one too old its notice stays on the page.
 */

import './polyfills.ts';
import '#ui/styles.ts';

import { createRoot } from 'react-dom/client';

import { isServed } from '#client/served/is-served.ts';
import { startLanguage } from './language.ts';
import { Program } from './program.tsx';
import { tellCaught } from './tell-caught.ts';

async function start(place: HTMLElement): Promise<void> {
  await startLanguage();
  if (isServed()) await (await import('./served.tsx')).comeIn();
  createRoot(place, { onCaughtError: tellCaught }).render(<Program />);
}

const html = document.documentElement;
const place = document.getElementById('root');
if (place !== null && html.className !== 'too-old' && html.className !== 'from-file') {
  html.className = '';
  void start(place);
}
