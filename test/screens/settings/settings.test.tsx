/** Settings take effect at once and are remembered. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderScreen } from '../../support/render-screen.tsx';

describe('settings', () => {
  it('turn the theme dark and remember it', async () => {
    const { user } = await renderScreen('/settings');
    await screen.findByRole('heading', { level: 1, name: '设置' });
    await user.selectOptions(within(screen.getByRole('main')).getByLabelText('主题'), '深色');
    expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(localStorage.getItem('kaoping.look')).toContain('dark');
  });

  it('switch single-key shortcuts off', async () => {
    const { user } = await renderScreen('/settings');
    await user.click(await screen.findByRole('switch', { name: /单键快捷键/ }));
    expect(JSON.parse(localStorage.getItem('kaoping.look') ?? '{}')).toMatchObject({ shortcuts: false });
  });

  it('speak English without a reload', async () => {
    const { user } = await renderScreen('/settings');
    await screen.findByRole('heading', { level: 1, name: '设置' });
    await user.selectOptions(within(screen.getByRole('main')).getByLabelText('语言'), 'English');
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await user.selectOptions(within(screen.getByRole('main')).getByLabelText('Language'), '中文');
    expect(await screen.findByRole('heading', { level: 1, name: '设置' })).toBeVisible();
  });
});
