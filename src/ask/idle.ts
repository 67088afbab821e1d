/** At the office's device the next one must not find what the last one left: after a while without a touch it begins anew. */

import { el, fill } from './elements.ts';
import type { AskWords } from './language/zh.ts';

const idleAfter = 90_000;
/** Seconds of warning; and how long the thanks stay. */
const warning = 20;

export interface Idle { readonly words: () => AskWords; readonly isAtStart: () => boolean; readonly isDone: () => boolean; readonly restart: () => void }

export function watchIdle({ words, isAtStart, isDone, restart }: Idle): void {
  let touched = Date.now();
  for (const kind of ['click', 'keydown', 'touchstart', 'input']) {
    document.addEventListener(kind, () => {
      touched = Date.now();
    }, true);
  }
  setInterval(() => {
    const quiet = Math.floor((Date.now() - touched) / 1000);
    const left = (isDone() ? warning : idleAfter / 1000) - quiet;
    const shown = document.getElementById('idle');
    if (isAtStart() || isDone() || left > warning) {
      if (shown !== null) shown.remove();
    } else if (shown === null) {
      document.body.appendChild(el('div', { id: 'idle', role: 'alert' }, el('p', {}, fill(words().idle, { count: left })), el('button', { type: 'button', class: 'go' }, words().stay)));
    } else if (shown.firstChild !== null) shown.firstChild.textContent = fill(words().idle, { count: Math.max(0, left) });
    if (left > 0 || isAtStart()) return;
    if (shown !== null) shown.remove();
    touched = Date.now();
    restart();
  }, 1000);
}
