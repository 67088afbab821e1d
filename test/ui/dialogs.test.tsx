/** What opens: dialogs, the panel beside the work, notices. */

import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { TypedConfirmDialog } from '#ui/typed-confirm-dialog.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { toast } from '#ui/toast-store.ts';
import { Toasts } from '#ui/toasts.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { show } from './show.tsx';

const nothing = () => undefined;

describe('a question before something that cannot be taken back', () => {
  it('waits until the name is typed', async () => {
    const onConfirm = vi.fn();
    const { user } = show(<TypedConfirmDialog isOpen onClose={nothing} onConfirm={onConfirm} title="移除年度" confirmLabel="移除" typed="示例 2025"><p>会移除。</p></TypedConfirmDialog>);
    const dialog = within(screen.getByRole('dialog', { name: '移除年度' }));
    expect(dialog.getByRole('button', { name: '移除' })).toBeDisabled();
    await user.type(dialog.getByRole('textbox'), '示例 2025');
    await user.click(dialog.getByRole('button', { name: '移除' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('forgets what was typed when it is closed', async () => {
    const dialog = (isOpen: boolean) => <TypedConfirmDialog isOpen={isOpen} onClose={nothing} onConfirm={nothing} title="移除" confirmLabel="好" typed="是"><p /></TypedConfirmDialog>;
    const { user, rerender } = show(dialog(true));
    await user.type(screen.getByRole('textbox'), '是');
    rerender(dialog(false));
    rerender(dialog(true));
    expect(screen.getByRole('textbox')).toHaveValue('');
  });
});

describe('a question for the reason', () => {
  it('takes none that is empty, and hands over the trimmed text', async () => {
    const onConfirm = vi.fn();
    const { user } = show(<ReasonDialog isOpen onClose={nothing} onConfirm={onConfirm} title="退回" confirmLabel="退回" />);
    await user.click(screen.getByRole('button', { name: '退回' }));
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/请写明理由/);
    expect(onConfirm).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox'), '  材料不全 ');
    await user.click(screen.getByRole('button', { name: '退回' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith('材料不全');
  });
});

function Work() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>为什么</button>
      {isOpen && <SidePanel title="依据" onClose={() => setOpen(false)}><p>扣 2 分</p></SidePanel>}
    </>
  );
}

it('the panel beside the work takes the focus to its title, and gives it back on Escape', async () => {
  const { user } = show(<Work />);
  await user.click(screen.getByRole('button', { name: '为什么' }));
  expect(screen.getByRole('heading', { name: '依据' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(screen.getByRole('button', { name: '为什么' })).toHaveFocus();
});

describe('a notice', () => {
  afterEach(() => vi.useRealTimers());

  it('is heard, goes after eight seconds, and carries its action out once', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const undo = vi.fn();
    const { user } = show(<Toasts />);
    act(() => toast({ text: '已记录', action: { label: '撤销', onClick: undo } }));
    expect(screen.getByRole('status')).toHaveTextContent('已记录');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();

    act(() => toast({ text: '已保存' }));
    act(() => vi.advanceTimersByTime(7900));
    expect(screen.getByRole('status')).toHaveTextContent('已保存');
    act(() => vi.advanceTimersByTime(200));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('stays while it has the focus', () => {
    vi.useFakeTimers();
    show(<Toasts />);
    act(() => toast({ text: '已记录' }));
    act(() => screen.getByRole('button', { name: '关闭' }).focus());
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('status')).toHaveTextContent('已记录');
    act(() => screen.getByRole('button', { name: '关闭' }).click());
  });
});

it('two versions are both shown, and the choice is the person’s', async () => {
  const keep = vi.fn();
  const take = vi.fn();
  const { user } = show(<TwoVersions mine="3 分" theirs="2 分" onKeepMine={keep} onTakeTheirs={take} />);
  expect(screen.getByText('3 分')).toBeVisible();
  expect(screen.getByText('2 分')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '用别处的' }));
  expect([keep.mock.calls.length, take.mock.calls.length]).toEqual([0, 1]);
});
