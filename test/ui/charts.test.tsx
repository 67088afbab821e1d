/** Charts by their words: the picture is for the eye, the table for everyone. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { CompareDots, GradeBars, ScoreBars } from '#ui/charts/charts.tsx';
import { axisStart, axisTicks, drawnComparisons, shortName } from '#ui/charts/rows.ts';
import { show } from './show.tsx';

const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('the table of a chart', () => {
  it('has the scores as text, with a word for what is missing', () => {
    show(<ScoreBars title="总分" say="最高 96.50 分。" rows={[{ name: '甲', value: '96.5' }, { name: '乙', value: '184/3' }, { name: '丙', value: null }]} />);
    expect(rowsOf('总分')).toEqual([['名称', '分数'], ['甲', '96.50'], ['乙', '61.33'], ['丙', '未评']]);
    expect(screen.getByText('最高 96.50 分。')).toBeVisible();
  });

  it('has the voices in their fixed order, whatever order was given', () => {
    show(<CompareDots title="对比" say="" voices={['office', 'peer', 'self']} rows={[{ name: '甲', values: { office: '88', self: '96' } }]} />);
    expect(rowsOf('对比')).toEqual([['名称', '自评', '互评', '考评办'], ['甲', '96.00', '未评', '88.00']]);
  });

  it('takes the place of the picture when asked to', async () => {
    const { user, container } = show(<GradeBars title="等次" say="" rows={[{ name: '优秀', count: 12 }]} />);
    expect(container.querySelector('[aria-hidden="true"]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: '看数据表' }));
    expect(container.querySelector('[aria-hidden="true"]')).toBeNull();
    expect(screen.getByRole('button', { name: '看图', expanded: true })).toBeVisible();
  });
});

describe('the rows of a drawing', () => {
  it('have no length for what is missing, and their text beside them', () => {
    expect(drawnComparisons([{ name: '甲', values: { self: '271/3', peer: null } }], ['self', 'peer'])).toEqual([{ name: '甲', self: 90.3333, selfText: '90.33' }]);
  });

  it.each([[[61.3], 60], [[70], 60], [[100], 90], [[3], 0], [[], 90]])('begin for %j at %i', (lengths, start) => {
    expect(axisStart(lengths.map((self) => ({ name: '', self })), ['self'])).toBe(start);
  });

  it('have round ticks', () => {
    expect(axisTicks(80, 100)).toEqual([80, 85, 90, 95, 100]);
    expect(axisTicks(50, 100)).toEqual([50, 60, 70, 80, 90, 100]);
  });

  it('cut a long name by characters', () => {
    expect(shortName('市人力资源和社会保障局综合科')).toBe('市人力资源和社会保障局…');
    expect(shortName('𠮷'.repeat(12))).toBe('𠮷'.repeat(12));
  });
});
