/** A scheme to read. */

import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderScreen } from '../../support/render-screen.tsx';

describe('a scheme', () => {
  it('shows items, standards and points, and marks what is ours', async () => {
    await renderScreen('/scheme/arxan-2021');
    expect(await screen.findByRole('row', { name: /4\.2 .*投诉被查实/s })).toHaveTextContent('6');
    expect(screen.getAllByText('本系统拟').length).toBeGreaterThanOrEqual(4);
  });

  it('multiplies the weights down to each part of the total', async () => {
    await renderScreen('/scheme/tianshui-2015');
    for (const percent of ['20', '10', '70', '7', '21', '42']) expect(await screen.findByText(`占总分 ${percent}%`, { exact: false })).toBeVisible();
  });

  it('that does not exist is said not to exist', async () => {
    await renderScreen('/scheme/nowhere');
    expect(await screen.findByText('没有这个考评办法。')).toBeVisible();
  });
});
