/** Tables by their roles. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { show } from './show.tsx';

interface Row {
  readonly name: string;
  readonly total: string | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', label: '单位', cell: ({ name }) => name, isRowHeader: true, isSortable: true },
  { id: 'total', label: '总分', cell: ({ total }) => <ScoreText value={total} />, align: 'end', isSortable: true },
  { id: 'note', label: '备注', cell: () => '' },
];
const rows: readonly Row[] = [{ name: '市教育局', total: '271/3' }, { name: '天池镇', total: null }];
const rowKey = ({ name }: Row) => name;

describe('a table', () => {
  it('has a caption, column headers and row headers', () => {
    show(<DataTable caption="结果" columns={columns} rows={rows} rowKey={rowKey} />);
    const table = within(screen.getByRole('table', { name: '结果' }));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['单位', '总分', '备注']);
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['市教育局', '天池镇']);
    expect(table.getByRole('row', { name: /市教育局/ })).toHaveTextContent('90.33');
  });

  it('says which column is sorted, and asks for the other way when pressed again', async () => {
    const onSort = vi.fn();
    const { user } = show(<DataTable caption="结果" columns={columns} rows={rows} rowKey={rowKey} sort={{ id: 'total', direction: 'down' }} onSort={onSort} />);
    const [name, total, note] = screen.getAllByRole('columnheader');
    expect([name, total, note].map((header) => header?.getAttribute('aria-sort'))).toEqual(['none', 'descending', null]);
    await user.click(screen.getByRole('button', { name: '总分' }));
    await user.click(screen.getByRole('button', { name: '单位' }));
    expect(onSort.mock.calls).toEqual([[{ id: 'total', direction: 'up' }], [{ id: 'name', direction: 'down' }]]);
  });

  it('says why when it is empty', () => {
    show(<DataTable caption="结果" columns={columns} rows={[]} rowKey={rowKey} empty={<p>还没有结果</p>} />);
    expect(screen.getByText('还没有结果')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('of more than 200 rows tells how many there are', () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ name: `单位${index}`, total: null }));
    show(<DataTable caption="结果" columns={columns} rows={many} rowKey={rowKey} />);
    expect(screen.getByRole('table', { name: /共 201 行/ })).toHaveAttribute('aria-rowcount', '202');
  });
});

describe('a score', () => {
  it.each([
    ['a deduction', { value: '2', sign: 'minus' }, '−2.00'],
    ['no deduction', { value: '0', sign: 'minus' }, '0.00'],
    ['a missing score', { value: null }, '未评'],
    ['a missing score with its own word', { value: undefined, missing: '待互评' }, '待互评'],
    ['a score out of full marks', { value: '8.5', of: '10.00' }, '8.50 / 10'],
    ['a plain score', { value: '2.50', places: 'plain' }, '2.5'],
    ['a difference', { value: '-3.5' }, '−3.50'],
  ] as const)('%s reads', (_what, props, text) => {
    const { container } = show(<ScoreText {...props} />);
    expect(container).toHaveTextContent(new RegExp(`^${text.replace('.', '\\.')}$`));
  });
});

it.each(['notStarted', 'inProgress', 'needsMore', 'done', 'returned'] as const)('the state %s has a word and a sign of its own', (status) => {
  const { container } = show(<StatusTag status={status} />);
  expect(container.textContent).toMatch(/^[○◐!✓↩] (未开始|进行中|待补充|已完成|退回)$/);
});
