/**
 * What jsdom lacks and the screens need, and a clean page after each test.
 *
 * Imports: @testing-library, client (to forget what a test recorded on site).
 */

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

import { forgetSiteStore } from '#client/site/site-store.ts';

/** A machine that does other things besides is no reason to fail. */
configure({ asyncUtilTimeout: 8000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  forgetSiteStore();
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

Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: () => undefined, removeEventListener: () => undefined, ready: Promise.resolve() },
});
