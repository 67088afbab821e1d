/** Tables: short, long, heat. */

import { Button, Group } from '@mantine/core';
import { useState } from 'react';

import { DataTable, type Column, type Sort } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { HeatTable } from '#ui/heat-table.tsx';
import { byExact, byText } from '#ui/order.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { StatusTag, type Status } from '#ui/status-tag.tsx';
import { Tag } from '#ui/tag.tsx';

interface Row {
  readonly name: string;
  readonly total: string | null;
  readonly off: string;
  readonly status: Status;
}

const statuses: readonly Status[] = ['notStarted', 'inProgress', 'needsMore', 'done', 'returned'];
const names = ['市教育局', '市卫生健康委员会', '天池镇', '林海街道', '市自然资源和规划局'];
const rows: readonly Row[] = names.map((name, index) => ({
  name,
  total: index === 3 ? null : `${96 - index * 4}.5`,
  off: `${index * 2}`,
  status: statuses[index % 5] ?? 'done',
}));
const many = Array.from({ length: 1000 }, (_, index): Row => ({ name: `第 ${index + 1} 单位`, total: `${60 + (index % 40)}`, off: '3', status: 'done' }));

const columns: readonly Column<Row>[] = [
  { id: 'name', label: '单位', cell: ({ name }) => name, isRowHeader: true, isSortable: true, width: '16rem' },
  { id: 'status', label: '自评', cell: ({ status }) => <StatusTag status={status} />, width: '8rem' },
  { id: 'off', label: '扣分', cell: ({ off }) => <ScoreText value={off} sign="minus" />, align: 'end', isMinor: true, width: '8rem' },
  { id: 'total', label: '总分', cell: ({ total }) => <ScoreText value={total} />, align: 'end', isSortable: true, width: '8rem' },
];

export function Tables() {
  const [sort, setSort] = useState<Sort>({ id: 'total', direction: 'down' });
  const order = sort.id === 'name' ? byText<Row>(({ name }) => name, sort.direction) : byExact<Row>(({ total }) => total, sort.direction);
  return (
    <>
      <PageHeader title="考评结果" state="2025 年度考核 · 评审中 · 剩 6 个工作日" actions={<Button>提请审定</Button>} />
      <Sheet>
        <Group gap="xl">
          <Figure label="总分" size="huge" value={<ScoreText value="271/3" size="huge" of="100" />} note="可达区间 82.00–92.50" />
          <Figure label="已完成单位" value="18 / 33" note={<ProgressBar label="自评" value={18} of={33} />} />
          <div>
            <Tag tone="good" sign="✓">优秀</Tag> <Tag tone="wait" sign="!">待定</Tag> <Tag tone="bad" sign="✗">不合格</Tag> <Tag tone="plain">草稿</Tag>
            <p>组织制度 <OursMark /></p>
          </div>
        </Group>
      </Sheet>
      <DataTable caption="各单位结果" columns={columns} rows={rows.toSorted(order)} rowKey={({ name }) => name} sort={sort} onSort={setSort} rowTone={({ status }) => (status === 'returned' ? 'bad' : undefined)} />
      <DataTable caption="很多单位" density="dense" columns={columns} rows={many} rowKey={({ name }) => name} />
      <DataTable caption="没有问题" columns={columns} rows={[]} rowKey={({ name }) => name} empty={<EmptyState reason="还没有记录问题。检查、自评和互评中发现的问题会列在这里。" action={<Button variant="default">记录问题</Button>} />} />
      <Sheet>
        <HeatTable
          caption="类别得分率"
          corner="单位"
          columns={['组织制度', '公开内容', '公开形式', '监督保障', '其他'].map((label) => ({ id: label, label }))}
          rows={names.map((name, row) => ({ id: name, label: <a href="#tables">{name}</a>, cells: [1, 0.9, 0.75, 0.6, row === 2 ? null : 0.3].map((share) => ({ share, text: share === null ? '未评' : `${share * 100}%` })) }))}
        />
      </Sheet>
      <SkeletonBlock label="正在读取" />
    </>
  );
}
