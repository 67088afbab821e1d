/** Fields by their labels. */

import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { ErrorSummary } from '#ui/error-summary.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { PointsField } from '#ui/points-field.tsx';
import { SaveState } from '#ui/save-state.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { show } from './show.tsx';

function Points({ onCommit, start = '' }: { readonly onCommit?: (text: string) => void; readonly start?: string }) {
  const [value, setValue] = useState(start);
  return <PointsField label="得分" value={value} onChange={setValue} onCommit={onCommit} max="10" error={value === '11' ? '不能超过 10 分' : undefined} />;
}

describe('a field for points', () => {
  it('takes text, not a number, and tidies it when the typing is done', async () => {
    const onCommit = vi.fn();
    const { user } = show(<Points onCommit={onCommit} />);
    const field = screen.getByLabelText('得分');
    expect(field).toHaveProperty('type', 'text');
    await user.type(field, '８。５分');
    expect(onCommit).not.toHaveBeenCalled();
    await user.tab();
    expect(field).toHaveValue('8.5');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('8.5');
  });

  it('is not done by the Enter that ends a composition', () => {
    const onCommit = vi.fn();
    show(<Points onCommit={onCommit} start="3" />);
    fireEvent.keyDown(screen.getByLabelText('得分'), { key: 'Enter', keyCode: 229 });
    expect(onCommit).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText('得分'), { key: 'Enter', keyCode: 13 });
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('3');
  });

  it('says what is wrong where it is', () => {
    show(<Points start="11" />);
    expect(screen.getByLabelText('得分')).toHaveAccessibleDescription(/不能超过 10 分/);
    expect(screen.getByLabelText('得分')).toBeInvalid();
  });
});

function Note({ start }: { readonly start: string }) {
  const [value, setValue] = useState(start);
  return <TextAreaField label="理由" value={value} onChange={setValue} maxLength={5} isRequired description="会写入台账" />;
}

describe('a field for longer text', () => {
  it('counts characters as people do, and says when there are too many', async () => {
    const { user } = show(<Note start="𠮷祥" />);
    const field = screen.getByRole('textbox', { name: /理由/ });
    expect(field).toHaveAccessibleDescription('会写入台账 还可输入 3 字');
    await user.type(field, '如意平安');
    expect(field).toHaveAccessibleDescription('会写入台账 超出 1 字');
  });
});

function Unit({ onPick }: { readonly onPick: (id: string) => void }) {
  const [value, setValue] = useState('edu');
  return (
    <PickField
      label="单位"
      options={[{ id: 'edu', name: '市教育局' }, { id: 'health', name: '市卫健委' }]}
      value={value}
      onChange={(id) => {
        setValue(id);
        onPick(id);
      }}
    />
  );
}

describe('a field to pick one of many', () => {
  it('shows the name of what is picked, and picks by name', async () => {
    const onPick = vi.fn();
    const { user } = show(<Unit onPick={onPick} />);
    const field = screen.getByLabelText('单位');
    expect(field).toHaveValue('市教育局');
    await user.clear(field);
    await user.type(field, '市卫健委');
    expect(onPick).toHaveBeenLastCalledWith('health');
  });

  it('picks nothing for a name that is not there, and says so', async () => {
    const onPick = vi.fn();
    const { user } = show(<Unit onPick={onPick} />);
    await user.type(screen.getByLabelText('单位'), '？');
    expect(onPick).toHaveBeenLastCalledWith('');
    expect(screen.getByLabelText('单位')).toHaveAccessibleDescription(/列表里没有/);
  });
});

describe('the errors of a form', () => {
  it('take the focus, and lead to their fields', async () => {
    const { user } = show(
      <>
        <ErrorSummary errors={[{ field: 'points', message: '请填得分' }]} />
        <input id="points" aria-label="得分" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveFocus();
    await user.click(screen.getByRole('link', { name: '请填得分' }));
    expect(screen.getByLabelText('得分')).toHaveFocus();
    expect(location.hash).toBe('');
  });

  it('are not there when there are none', () => {
    show(<ErrorSummary errors={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('where the typing is', () => {
  it.each([
    [{ state: 'saved' }, '已保存'],
    [{ state: 'saving' }, '正在保存'],
    [{ state: 'waiting', pending: 2 }, '未同步 2 条'],
    [{ state: 'failed' }, '没有保存'],
  ] as const)('%j', (props, words) => {
    show(<SaveState {...props} />);
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });
});

function Tabs() {
  const [value, setValue] = useState<'self' | 'peer' | 'office'>('self');
  return (
    <>
      <TabsBar label="来源" value={value} onChange={setValue} tabs={[{ id: 'self', label: '自评' }, { id: 'peer', label: '互评', count: 3 }, { id: 'office', label: '考评办' }]} />
      <TabPanel id={value}>{value}</TabPanel>
    </>
  );
}

it('tabs are moved between by arrows, around the ends, and name their panel', async () => {
  const { user } = show(<Tabs />);
  await user.tab();
  expect(screen.getByRole('tab', { name: '自评' })).toHaveFocus();
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { name: '考评办', selected: true })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: '考评办' })).toHaveTextContent('office');
  await user.keyboard('{Home}{ArrowRight}');
  expect(screen.getByRole('tab', { name: /互评/, selected: true })).toHaveFocus();
});
