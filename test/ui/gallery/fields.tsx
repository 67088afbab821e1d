/** Fields in their states. */

import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { DateField } from '#ui/date-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { EvidenceField } from '#ui/evidence-field.tsx';
import type { EvidenceItem } from '#ui/evidence-item.ts';
import { FilterBar } from '#ui/filter-bar.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { PointsField } from '#ui/points-field.tsx';
import { SaveState } from '#ui/save-state.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { picture } from './picture.ts';

/** What a test looks for: the block in which cameras hide where a picture was taken. */
const hiddenIn = (bytes: Uint8Array<ArrayBuffer>) => (new TextDecoder('latin1').decode(bytes).includes('Exif') ? '含 Exif' : '无 Exif');

const units = ['市教育局', '市卫生健康委员会', '天池镇', '林海街道'].map((name) => ({ id: name, name }));

export function Fields() {
  const [points, setPoints] = useState('8.5');
  const [note, setNote] = useState('第三季度未更新机构职能栏目。');
  const [day, setDay] = useState('2025-11-22');
  const [unit, setUnit] = useState('市教育局');
  const [items, setItems] = useState<readonly EvidenceItem[]>([
    { id: '1', name: '网站截图.jpg', type: 'image/jpeg', source: picture(), at: '2025-11-22T02:32:00Z', note: '栏目为空' },
    { id: '2', name: 'http://www.example.gov.cn/zwgk', type: '', link: 'http://www.example.gov.cn/zwgk' },
    { id: '3', name: '台账.xlsx', type: 'application/x', source: 'blob:nothing' },
  ]);

  return (
    <>
      <PageHeader
        title="自评表 · 市教育局"
        state="2025 年度考核 · 自评中 · 剩 6 个工作日"
        actions={
          <>
            <SaveState state="saved" at="2025-11-22T02:32:00Z" />
            <Button variant="default">导出</Button>
            <Button>提交前检查</Button>
          </>
        }
      />
      <ErrorSummary errors={[{ field: 'points', message: '1.1 的分数超过满分 3 分' }, { field: 'note', message: '请说明扣分理由' }]} />
      <Sheet title="1.1 组织领导" note="满分 3 分 · 考核评定标准第 1 项" actions={<Button variant="default" size="xs">看条款</Button>}>
        <Stack>
        <div className="columns">
          <PointsField id="points" label="得分" value={points} onChange={setPoints} max="3" error="不能超过 3 分" description="最多两位小数" />
          <DateField label="完成日期" value={day} onChange={setDay} />
          <PickField label="单位" options={units} value={unit} onChange={setUnit} />
        </div>
        <TextAreaField id="note" label="说明" value={note} onChange={setNote} maxLength={200} isRequired description="低于满分须说明理由" />
        <EvidenceField
          label="佐证材料"
          items={items}
          onAdd={({ name, type, bytes }) =>
            setItems([...items, { id: name, name, type, source: URL.createObjectURL(new Blob([bytes], { type })), note: hiddenIn(bytes) }])
          }
          onAddLink={(link) => setItems([...items, { id: link, name: link, type: '', link }])}
          onRemove={(id) => setItems(items.filter((item) => item.id !== id))}
          onNote={(id, words) => setItems(items.map((item) => (item.id === id ? { ...item, note: words } : item)))}
        />
        </Stack>
      </Sheet>
      <FilterBar label="筛选问题" chips={[{ id: 'late', label: '状态：退回', onRemove: () => undefined }]} onReset={() => undefined}>
        <PickField label="按单位" options={units} value="" onChange={() => undefined} />
        <DateField label="从" value="" onChange={() => undefined} />
      </FilterBar>
      <Group>
        <SaveState state="saving" />
        <SaveState state="waiting" pending={2} onRetry={() => undefined} />
        <SaveState state="failed" onRetry={() => undefined} />
      </Group>
    </>
  );
}
