/** A row of tabs that is wider than the page. */

import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { TabsBar } from '#ui/tabs-bar.tsx';
import { show } from './show.tsx';

const tabs = ['一', '二', '三', '四'].map((label) => ({ id: label, label }));
const wide = 100;

/** jsdom lays nothing out: four tabs of 100 in a row that shows 200. */
function laidOut(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(wide);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(2 * wide);
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function place(this: HTMLElement) {
    return Math.max(0, tabs.findIndex(({ id }) => id === this.dataset['tab'])) * wide;
  });
}
afterEach(() => vi.restoreAllMocks());

describe('the open tab', () => {
  it.each([['一', 0], ['二', 0], ['四', 250]])('%s stands in sight, however it was opened', (value, scrolled) => {
    laidOut();
    show(<TabsBar label="分组" tabs={tabs} value={value} onChange={() => undefined} />);
    expect(screen.getByRole('tablist', { name: '分组' }).scrollLeft).toBe(scrolled);
  });
});
