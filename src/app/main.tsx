/**
 * The front door: styles, words, then the program.
 *
 * public/boot.js has looked at the browser before; in one too old its notice stays on the page.
 */

import './polyfills.ts';
import '#ui/styles.ts';

import { createRoot } from 'react-dom/client';

import { startLanguage } from './language.ts';
import { Program } from './program.tsx';

async function start(place: HTMLElement): Promise<void> {
  await startLanguage();
  createRoot(place).render(<Program />);
}

const place = document.getElementById('root');
if (place !== null && document.documentElement.className === '') void start(place);
