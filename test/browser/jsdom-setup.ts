/**
 * What jsdom lacks and the screens need, a clean page after each test, Chinese words, and no word in the console.
 *
 * Imports: @testing-library, client (to forget what a test recorded on site), test/support.
 */

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import type * as Zustand from 'zustand';

import { forgetSiteStore } from '#client/site/site-store.ts';
import { freshStores } from '../support/fresh-stores.ts';
import { speakChinese } from '../support/words.ts';
import { expectSilence, watchConsole } from './console-watch.ts';

/** A machine that does other things besides is no reason to fail. */
configure({ asyncUtilTimeout: 30_000 });

watchConsole();

vi.mock('zustand', async (original) => {
  const real = await original<typeof Zustand>();
  const { rememberStore } = await import('../support/fresh-stores.ts');
  return { ...real, create: <State>(initial: Zustand.StateCreator<State>) => rememberStore(real.create(initial)) };
});

beforeAll(async () => {
  freshStores();
  await speakChinese();
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  forgetSiteStore();
  expectSilence();
});

/** A screen that matches no media query: wide enough, light, no wish for reduced motion. */
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}));

/** jsdom lays nothing out, so nothing ever changes its size. */
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

/** jsdom knows the element and not its methods. */
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

/** jsdom goes nowhere, and would say so of every link by which a file is saved. */
window.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a[download]') !== null) event.preventDefault();
});
const follow = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (!this.hasAttribute('download')) follow.call(this);
};

Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: () => undefined, removeEventListener: () => undefined, ready: Promise.resolve() },
});
