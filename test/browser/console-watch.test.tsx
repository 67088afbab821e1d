/** What is said in the console does not pass: planted warnings and errors. */

import { render } from '@testing-library/react';
import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';

import { expectSilence } from './console-watch.ts';

const keyless = [createElement('li', null, '甲'), createElement('li', null, '乙')];
const warn = (words: string) => {
  const { warn: say } = console;
  say(words);
};

beforeEach(expectSilence);

describe('is found, and only once', () => {
  it.each([
    ['a warning of React', () => render(createElement('ul', null, keyless)), /unique "key"/],
    ['an error with its stack', () => console.error('lost', new Error('the answer')), /lost Error: the answer\s+at /],
    ['a warning', () => warn('old'), /old/],
  ])('%s', (_what, say, expected) => {
    say();
    expect(expectSilence).toThrow(expected);
    expect(expectSilence).not.toThrow();
  });
});
