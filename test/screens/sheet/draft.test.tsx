/** Nothing typed is lost: saved while typing, kept when saving fails, never overwritten in silence. */

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Transport } from '#client/api-client.ts';
import { draftOf, edu, fullDraft, fullRows, openSheet, putDraft, tianshuiYear } from './open-sheet.tsx';

const open = (setting: Parameters<typeof openSheet>[1] = {}) => openSheet('self:edu', { prepare: tianshuiYear, ...setting });
const isDraftPut = (request: Request) => request.method === 'PUT' && request.url.includes('/drafts/');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('autosave', () => {
  it('saves 800 ms after the last key, not before', async () => {
    const { world } = await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.change(screen.getByLabelText('得分'), { target: { value: '3' } });
    await act(() => vi.advanceTimersByTimeAsync(500));
    fireEvent.change(screen.getByLabelText('得分'), { target: { value: '3.5' } });
    await act(() => vi.advanceTimersByTimeAsync(799));
    expect(await draftOf(world, 'self:edu')).toBeNull();
    expect(screen.getByText(/未同步/)).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(1));
    vi.useRealTimers();
    await waitFor(async () => expect((await draftOf(world, 'self:edu'))?.rows['1.1']?.points).toBe('3.5'));
    expect(await screen.findByText(/已保存/)).toBeVisible();
  });

  it('saves at once when the focus leaves, and when the item is left', async () => {
    const { type, next, world } = await open();
    await type('得分', '3');
    // from here on no time passes: what is kept is kept by leaving, not by waiting
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fireEvent.blur(screen.getByLabelText('得分'));
    await act(async () => {
      while ((await draftOf(world, 'self:edu'))?.rows['1.1'] === undefined) await new Promise((resolve) => setImmediate(resolve));
    });
    vi.useRealTimers();
    expect((await draftOf(world, 'self:edu'))?.rows['1.1']?.points).toBe('3');
    await next();
    await waitFor(async () => expect((await draftOf(world, 'self:edu'))?.current).toBe('1.2'));
  });

  it('finds everything again after the window was closed', async () => {
    const { type, world, view } = await open();
    await type('得分', '3');
    await type('扣分理由 *', '缺纪要');
    view.unmount();
    await open({ world, prepare: async () => undefined });
    expect(screen.getByLabelText('得分')).toHaveValue('3');
    expect(screen.getByLabelText(/扣分理由/)).toHaveValue('缺纪要');
  });
});

describe('when the device keeps nothing more', () => {
  it('says so, keeps what is typed on the screen, and hands it out as a file', async () => {
    const full = (transport: Transport): Transport => async (request) =>
      isDraftPut(request) ? Response.json({ ok: false, refusal: { code: 'storeFull' } }, { status: 507 }) : transport(request);
    const { type, user } = await open({ through: full });
    await type('得分', '3');
    await type('扣分理由 *', '缺纪要');
    await user.tab();
    const trouble = await screen.findByRole('alert');
    expect(trouble).toHaveTextContent('存储空间已满');
    expect(screen.getByLabelText('得分')).toHaveValue('3');

    let text = '';
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => { void blob.text().then((found) => { text = found; }); return 'blob:1'; }, revokeObjectURL: () => undefined }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.click(within(trouble).getByRole('button', { name: /文件/ }));
    await waitFor(() => expect(text).toContain('1.1 组织领导\r\n得分：3 / 4\r\n说明：缺纪要'));
  });

  it('asks before the window is closed', async () => {
    const away = (transport: Transport): Transport => async (request) => (isDraftPut(request) ? Promise.reject(new TypeError('away')) : transport(request));
    const { type, user } = await open({ through: away });
    await type('得分', '3');
    await user.tab();
    await screen.findByRole('alert');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });
});

describe('two windows on one sheet', () => {
  async function typedInBoth() {
    const opened = await open();
    await putDraft(opened.world, 'self:edu', { rows: { '1.1': { points: '2', note: '另一处写的', evidence: [] } } });
    await opened.type('得分', '3');
    await opened.user.tab();
    const conflict = await screen.findByRole('alert', { name: '这一项刚在别处改过。' });
    return { ...opened, conflict };
  }

  it('show both versions, and keep mine when I say so', async () => {
    const { conflict, user, world } = await typedInBoth();
    expect(conflict).toHaveTextContent('1.1 组织领导 得分：3 / 4');
    expect(conflict).toHaveTextContent('1.1 组织领导 得分：2 / 4 说明：另一处写的');
    expect((await draftOf(world, 'self:edu'))?.rows['1.1']?.points).toBe('2');
    await user.click(within(conflict).getByRole('button', { name: '用我的' }));
    await waitFor(async () => expect((await draftOf(world, 'self:edu'))?.rows['1.1']?.points).toBe('3'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('are told apart also after a crash, when the other one was saved in between', async () => {
    const { type, world, view } = await open({
      through: (transport) => async (request) => (isDraftPut(request) ? Promise.reject(new TypeError('crashed')) : transport(request)),
    });
    await type('得分', '3');
    view.unmount();
    await putDraft(world, 'self:edu', { rows: { '1.1': { points: '2', note: '另一处写的', evidence: [] } } });
    await open({ world, prepare: async () => undefined });
    expect(screen.getByLabelText('得分')).toHaveValue('3');
    const conflict = await screen.findByRole('alert', { name: '这一项刚在别处改过。' });
    expect(conflict).toHaveTextContent('另一处写的');
    expect((await draftOf(world, 'self:edu'))?.rows['1.1']?.points).toBe('2');
  });

  it('take the other one when I say so', async () => {
    const { conflict, user } = await typedInBoth();
    await user.click(within(conflict).getByRole('button', { name: '用别处的' }));
    expect(screen.getByLabelText('得分')).toHaveValue('2');
    expect(screen.getByLabelText(/扣分理由/)).toHaveValue('另一处写的');
  });

  it('when the other one submitted: the work here is shown as not submitted, and thrown away only on request', async () => {
    const { type, check, submit, user, world } = await open({
      prepare: async (made) => {
        await tianshuiYear(made);
        await putDraft(made, 'self:edu', fullDraft);
      },
    });
    await type('得分', '3');
    await type('扣分理由 *', '缺纪要');
    await world.done('y', edu, { kind: 'submitSheet', sheet: 'self:edu', seen: 0, rows: fullRows });
    await check();
    await submit();
    const left = await screen.findByRole('alert');
    expect(left).toHaveTextContent('这里还有没有提交的内容');
    expect(left).toHaveTextContent('您打开以后，别人已经改动过。');
    expect(left).toHaveTextContent('1.1 组织领导 得分：3 / 4 说明：缺纪要');
    expect(screen.getByRole('heading', { name: /已提交/ })).toBeVisible();
    await user.click(within(left).getByRole('button', { name: '删除这份草稿' }));
    expect(await draftOf(world, 'self:edu')).not.toBeNull();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '删除这份草稿' }));
    await waitFor(() => expect(screen.queryByText('这里还有没有提交的内容')).not.toBeInTheDocument());
    expect(await draftOf(world, 'self:edu')).toBeNull();
  });
});
